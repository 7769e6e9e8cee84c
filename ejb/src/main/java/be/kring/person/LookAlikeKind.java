package be.kring.person;

/** Whose name looks like that of an official account. */
public enum LookAlikeKind {
    PERSON, ORGANISATION, GROUP
}
