package be.kring.discussion;

/** For whom somebody speaks: PERSONAL, in their own name; ORGANISATION, in the name of one, with a mandate. */
public enum Capacity {
    PERSONAL, ORGANISATION
}
