package be.kring.moderation;

/** What a case is about: a post, a profile or a group that was reported, or a ban that the person appeals. */
public enum SubjectKind {
    POST, PROFILE, GROUP, BAN
}
