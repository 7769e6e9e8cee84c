package be.kring.moderation;

/** What is wrong with a post, as the reporter sees it. A CONFIDENTIAL one is out of sight until somebody has looked. */
public enum ReportKind {
    DISCRIMINATION, VIOLENCE, PERSONAL_ATTACK, CONFIDENTIAL, POLITICS, FALSE_OFFICIAL, COPYRIGHT, OFF_TOPIC, OTHER
}
