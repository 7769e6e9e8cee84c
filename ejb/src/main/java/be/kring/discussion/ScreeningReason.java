package be.kring.discussion;

/** Why a post waits: in this group all do, its author is new, a moderator wants to see what this person writes, or an expression is watched that finds something in it. */
public enum ScreeningReason {
    GROUP, NEW_MEMBER, PERSON, WATCHED
}
