package be.kring.desk;

import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who may do what in a conversation, as a table. */
class TalkPolicyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "WAITING | visitor   | write leave address",
        "WAITING | staff     | take",
        "WAITING | leads     | take",
        "WAITING | takesPart | take propose",
        "WAITING | nobody    | ''",
        "TAKEN   | visitor   | write leave address propose",
        "TAKEN   | staff     | ''",
        "TAKEN   | leads     | steer",
        "TAKEN   | takesPart | write steer propose",
        "TAKEN   | nobody    | ''",
        "CLOSED  | visitor   | address propose",
        "CLOSED  | staff     | ''",
        "CLOSED  | takesPart | propose",
        "CLOSED  | nobody    | ''"})
    void what_each_may_do(TalkState state, String who, String can) {
        assertEquals(can.isBlank() ? List.of() : List.of(can.split(" ")), TalkPolicy.can(one(state, who, false)));
    }

    @Test
    void the_other_side_agrees_and_nobody_twice() {
        assertEquals(true, TalkPolicy.canAgree(new TalkPolicy.Case(TalkState.CLOSED, true, false, false, false, true, false, true, false, false)));
        assertEquals(false, TalkPolicy.canAgree(new TalkPolicy.Case(TalkState.CLOSED, true, false, false, false, true, false, true, false, true)), "has agreed");
        assertEquals(false, TalkPolicy.canAgree(new TalkPolicy.Case(TalkState.CLOSED, true, false, false, false, true, false, false, false, false)), "nothing to agree to");
        assertEquals(false, TalkPolicy.canAgree(one(TalkState.CLOSED, "takesPart", true)), "posted already");
    }

    @Test
    void a_refusal_says_what_is_the_matter() {
        TalkPolicy.Case taken = one(TalkState.TAKEN, "staff", false);
        assertThrows(NotFound.class, () -> TalkPolicy.requireWrite(one(TalkState.TAKEN, "nobody", false)));
        assertThrows(Forbidden.class, () -> TalkPolicy.requireWrite(taken));
        assertThrows(Forbidden.class, () -> TalkPolicy.requireSteer(taken));
        assertThrows(Forbidden.class, () -> TalkPolicy.requireTake(one(TalkState.WAITING, "visitor", false), null));
        assertEquals("Joren", assertThrows(TalkTaken.class, () -> TalkPolicy.requireTake(taken, "Joren")).named().get("name"));
        assertEquals("talk-moved-on", assertThrows(Conflict.class, () -> TalkPolicy.requireTake(one(TalkState.CLOSED, "staff", false), null)).code());
        assertEquals("talk-moved-on", assertThrows(Conflict.class, () -> TalkPolicy.requireWrite(one(TalkState.CLOSED, "visitor", false))).code());
    }

    /** Somebody has helped, unless it waits for the first time; a letter can go. */
    private static TalkPolicy.Case one(TalkState state, String who, boolean posted) {
        boolean takesPart = who.equals("takesPart");
        boolean answered = state != TalkState.WAITING || takesPart;
        return new TalkPolicy.Case(state, who.equals("visitor"), takesPart || who.equals("staff") || who.equals("leads"), takesPart, who.equals("leads"), answered, true, false,
                posted, false);
    }
}
