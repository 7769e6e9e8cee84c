package be.kring.person;

/** What an administrator says of a name that looks like an official one: it is theirs; or who keeps the name, as the employer, has to change it. */
public enum LookAlikeDecision {
    FINE, HANDED_OVER
}
