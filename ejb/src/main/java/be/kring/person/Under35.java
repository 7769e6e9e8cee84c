package be.kring.person;

/**
 * Whether somebody is under 35, for a whole calendar year, so that no change of it tells a birthday. Kring knows no date of birth.
 *
 * @param year  of reference
 * @param value at the beginning of that year
 * @param next  at the beginning of the year after; null as long as nobody says, which is before December
 */
public record Under35(int year, boolean value, Boolean next) {
}
