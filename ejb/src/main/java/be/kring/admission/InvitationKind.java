package be.kring.admission;

/** Who can accept an invitation: one person, whoever signs in with a verified address, or whoever has the link. */
public enum InvitationKind {
    PERSON, EMAIL, LINK
}
