package be.kring.thanks;

/** Which thanks of one's own. */
public enum ThanksFilter {
    RECEIVED, GIVEN
}
