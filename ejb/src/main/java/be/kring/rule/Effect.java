package be.kring.rule;

/**
 * What a rule does for whom it covers: ADMIT lets them in by itself, ASK lets them ask to join where the group is by invitation, REQUIRED lets nobody else in
 * and nobody else stay.
 */
public enum Effect {
    ADMIT, ASK, REQUIRED
}
