package be.kring.question;

import be.kring.discussion.QuestionState;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is done with a question, and what it becomes by that: the only place that says so. UNANSWER: the last reply of somebody else was taken back or hidden;
 * SHOW: it is read again.
 * Who replies to what is accepted or closed changes nothing.
 */
enum QuestionAct {
    CLAIM("OPEN REOPENED", QuestionState.CLAIMED),
    RELEASE("CLAIMED", QuestionState.OPEN),
    ANSWER("OPEN CLAIMED REOPENED", QuestionState.ANSWERED),
    SHOW("OPEN CLAIMED", QuestionState.ANSWERED),
    UNANSWER("ANSWERED", QuestionState.OPEN),
    ACCEPT("OPEN CLAIMED ANSWERED ACCEPTED REOPENED", QuestionState.ACCEPTED),
    UNACCEPT("ACCEPTED", QuestionState.ANSWERED),
    CLOSE("OPEN CLAIMED ANSWERED ACCEPTED REOPENED", QuestionState.CLOSED),
    REOPEN("ANSWERED ACCEPTED CLOSED", QuestionState.REOPENED);

    private final Map<QuestionState, QuestionState> steps = new EnumMap<>(QuestionState.class);

    QuestionAct(String from, QuestionState to) {
        for (String state : from.split(" ")) {
            steps.put(QuestionState.valueOf(state), to);
        }
    }

    /** What a question in this state becomes; empty when that cannot be done with it. */
    Optional<QuestionState> from(QuestionState state) {
        return Optional.ofNullable(steps.get(state));
    }

    boolean isPossible(QuestionState state) {
        return steps.containsKey(state);
    }
}
