package be.kring.guide;

/** In which capacity a suggestion says to answer: in one's own name, for an organisation, with a mandate, or not at all. */
public enum Voice {
    PERSONAL, OFFICIAL, NONE
}
