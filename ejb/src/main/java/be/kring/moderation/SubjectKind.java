package be.kring.moderation;

/** What a case is about: a post, a profile or a group that was reported, a ban that the person appeals, or what waits for approval. */
public enum SubjectKind {
    POST, PROFILE, GROUP, BAN, HELD
}
