package be.kring.group;

/** Why somebody leaves a group, if they say so. */
public enum LeavingReason {
    TOO_MANY_MESSAGES, NOT_USEFUL, LEFT_SERVICE, OTHER
}
