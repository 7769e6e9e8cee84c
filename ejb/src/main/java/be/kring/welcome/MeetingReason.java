package be.kring.welcome;

/** Why somebody is proposed to a newcomer, the best reason first: they say that they know what the newcomer names, do the same work elsewhere, or have the same employer. */
public enum MeetingReason {
    TOPIC, FUNCTION, ORGANISATION
}
