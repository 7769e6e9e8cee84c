package be.kring.mission;

/** Which of the actor's own: those they offer, or those they applied for. */
public enum OwnMissions {
    OFFERING, APPLYING
}
