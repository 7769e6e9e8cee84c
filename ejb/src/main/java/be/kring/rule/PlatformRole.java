package be.kring.rule;

/** A role outside groups: who administers the platform, and who has a mandate to speak for an organisation today. */
public enum PlatformRole {
    ADMINISTRATOR, SPOKESPERSON
}
