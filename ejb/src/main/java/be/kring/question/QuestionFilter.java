package be.kring.question;

/** Which questions of a group: WAITING are open, claimed and reopened ones. */
public enum QuestionFilter {
    ALL(null), WAITING("OPEN CLAIMED REOPENED"), ANSWERED("ANSWERED"), ACCEPTED("ACCEPTED"), CLOSED("CLOSED");

    private final String states;

    QuestionFilter(String states) {
        this.states = states;
    }

    /** Their states; empty for every state. */
    String[] states() {
        return states == null ? new String[0] : states.split(" ");
    }
}
