package be.kring.mission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Collectors;

import static be.kring.mission.ApplicationAct.Side;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every act in every state: what an application becomes, or nothing where it is not possible. */
class ApplicationActTest {

    /** In the order APPLIED, ACCEPTED, DECLINED, RUNNING, COMPLETED, WITHDRAWN, ENDED; a point for what is not possible. */
    @ParameterizedTest
    @CsvSource({
        "APPLY,    . . . . . APPLIED .",
        "ACCEPT,   ACCEPTED . . . . . .",
        "DECLINE,  DECLINED . . . . . .",
        "AGREE,    . RUNNING . . . . .",
        "COMPLETE, . . . COMPLETED . . .",
        "WITHDRAW, WITHDRAWN WITHDRAWN . WITHDRAWN . . .",
        "END,      . ENDED . ENDED . . ."})
    void the_only_place_that_says_so(ApplicationAct act, String becomes) {
        assertEquals(becomes, Arrays.stream(ApplicationState.values()).map(state -> act.from(state).map(Enum::name).orElse(".")).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"APPLY, APPLICANT", "ACCEPT, OFFERER", "DECLINE, OFFERER", "AGREE, APPLICANT", "COMPLETE, BOTH", "WITHDRAW, APPLICANT", "END, OFFERER"})
    void each_is_for_its_side(ApplicationAct act, Side side) {
        assertEquals(side != Side.APPLICANT, act.isOf(true), "who offers");
        assertEquals(side != Side.OFFERER, act.isOf(false), "the applicant");
    }

    @Test
    void what_is_over_is_neither_alive_nor_can_it_be_ended() {
        for (ApplicationState state : ApplicationState.values()) {
            boolean goesOn = Arrays.stream(ApplicationAct.values()).anyMatch(act -> act != ApplicationAct.APPLY && act.isPossible(state));
            assertEquals(state.isAlive(), goesOn, state::name);
            assertTrue(!state.isAgreed() || state.takesPlace(), state::name);
        }
    }
}
