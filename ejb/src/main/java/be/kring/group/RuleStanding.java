package be.kring.group;

/** What the rules of a group come to for somebody who is no member: nothing, at once in, may ask, or not in whatever else opens the door. */
public enum RuleStanding {
    NONE, MAY_JOIN, MAY_ASK, EXCLUDED
}
