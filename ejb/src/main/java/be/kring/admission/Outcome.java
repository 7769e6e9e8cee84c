package be.kring.admission;

/** What became of a request: let in, declined, taken back by the applicant, or ended by a ban. */
public enum Outcome {
    ACCEPTED, DECLINED, WITHDRAWN, BANNED
}
