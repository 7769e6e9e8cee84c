package be.kring.mentoring;

/** What somebody says to a proposal; the other learns of it only when both accept. */
public enum MentoringAnswer {
    ACCEPTED, DECLINED
}
