package be.kring.handover;

/** What became of an answer of the interview: WAITING for the approval of a moderator; a post that was taken back, or not approved, leaves a DRAFT. */
public enum FarewellState {
    DRAFT, WAITING, PUBLISHED
}
