package be.kring.question;

import be.kring.discussion.QuestionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a question becomes by what is done with it; a minus is what cannot be done. */
class QuestionActTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            act,      OPEN,     CLAIMED,  ANSWERED, ACCEPTED, CLOSED,   REOPENED
            CLAIM,    CLAIMED,  -,        -,        -,        -,        CLAIMED
            RELEASE,  -,        OPEN,     -,        -,        -,        -
            ANSWER,   ANSWERED, ANSWERED, -,        -,        -,        ANSWERED
            SHOW,     ANSWERED, ANSWERED, -,        -,        -,        -
            UNANSWER, -,        -,        OPEN,     -,        -,        -
            ACCEPT,   ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, -,        ACCEPTED
            UNACCEPT, -,        -,        -,        ANSWERED, -,        -
            CLOSE,    CLOSED,   CLOSED,   CLOSED,   CLOSED,   -,        CLOSED
            REOPEN,   -,        -,        REOPENED, REOPENED, REOPENED, -
            """, useHeadersInDisplayName = true)
    void every_act_in_every_state(String act, String open, String claimed, String answered, String accepted, String closed, String reopened) {
        check(act, QuestionState.OPEN, open);
        check(act, QuestionState.CLAIMED, claimed);
        check(act, QuestionState.ANSWERED, answered);
        check(act, QuestionState.ACCEPTED, accepted);
        check(act, QuestionState.CLOSED, closed);
        check(act, QuestionState.REOPENED, reopened);
    }

    private static void check(String act, QuestionState from, String to) {
        assertEquals(to, QuestionAct.valueOf(act).from(from).map(Enum::name).orElse("-"), act + " of what is " + from);
        assertEquals(!to.equals("-"), QuestionAct.valueOf(act).isPossible(from), act + " of what is " + from);
    }
}
