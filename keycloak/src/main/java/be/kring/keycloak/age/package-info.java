/**
 * Whether somebody is under 35, and never when they were born.
 *
 * <p>{@link be.kring.keycloak.age.BirthDateMapper} reads the claim {@code birthdate} of an employer while a person signs in, turns it into one answer
 * for each calendar year of reference and forgets the date; the answer is a note of the session, which no person, no administrator of accounts and no other
 * claim can write. {@link be.kring.keycloak.age.Under35Mapper} puts the answer of the year into the tokens for Kring. An answer holds for the whole calendar
 * year in Brussels, so that no change of it tells a birthday; that of the next year is told to everybody in December.
 */
package be.kring.keycloak.age;
