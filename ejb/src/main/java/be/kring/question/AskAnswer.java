package be.kring.question;

/** What somebody says who was asked whether they know: "I take it", "not me", "I know who", "not now". LAPSED: somebody else answered first. */
public enum AskAnswer {
    TAKEN, NOT_ME, PASSED, NOT_NOW, LAPSED
}
