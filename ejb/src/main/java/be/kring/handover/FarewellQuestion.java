package be.kring.handover;

/** The questions of the farewell interview, in the order in which they are asked; their words stand in the message bundles. */
public enum FarewellQuestion {
    KNOW, PEOPLE, UNFINISHED, LESSON, PROUD, ADVICE
}
