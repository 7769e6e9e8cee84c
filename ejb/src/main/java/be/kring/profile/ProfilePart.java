package be.kring.profile;

/** A part of a profile, in the order in which they are shown. */
public enum ProfilePart {
    BIOGRAPHY, CAN_HELP, WANTS_TO_LEARN, REACH
}
