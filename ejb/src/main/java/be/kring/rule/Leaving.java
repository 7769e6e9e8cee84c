package be.kring.rule;

/** What becomes of a member whom the rule covers no more: an alumnus, after notice, or no member, at once. */
public enum Leaving {
    ALUMNUS, REMOVED
}
