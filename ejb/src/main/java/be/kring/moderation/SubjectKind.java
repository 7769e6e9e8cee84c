package be.kring.moderation;

/** What a case is about: a post that was reported, or a ban that the person appeals. */
public enum SubjectKind {
    POST, BAN
}
