package be.kring.discussion;

/** Why a post waits: in this group all do, its author is new, or a moderator wants to see what this person writes. */
public enum ScreeningReason {
    GROUP, NEW_MEMBER, PERSON
}
