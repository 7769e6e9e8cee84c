package be.kring.mission;

/** What a mission is: to follow a colleague at work, to work on something together, or one skill in return for another. */
public enum MissionKind {
    SHADOWING, PROJECT, EXCHANGE
}
