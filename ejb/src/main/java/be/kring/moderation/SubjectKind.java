package be.kring.moderation;

/** What a case is about: a post, a profile, a group or an endorsement that was reported, a ban that the person appeals, or what waits for approval. */
public enum SubjectKind {
    POST, PROFILE, GROUP, ENDORSEMENT, BAN, HELD
}
