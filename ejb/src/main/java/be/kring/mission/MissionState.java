package be.kring.mission;

/**
 * What an offer is: OFFERED takes applications until its closing date and its last place; CLOSED takes none, and what was agreed goes on; WITHDRAWN is over
 * for everybody.
 */
public enum MissionState {
    OFFERED, CLOSED, WITHDRAWN
}
