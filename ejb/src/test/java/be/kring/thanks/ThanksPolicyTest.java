package be.kring.thanks;

import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Thanks are for the two of them, and are shown when both agree. */
class ThanksPolicyTest {

    private static final Actor GIVER = new Actor(UUID.randomUUID(), Language.NL, false);
    private static final Actor RECEIVER = new Actor(UUID.randomUUID(), Language.NL, false);
    private static final Actor ADMINISTRATOR = new Actor(UUID.randomUUID(), Language.NL, true);

    @Test
    void nobody_else_sees_them() {
        for (boolean both : new boolean[] {false, true}) {
            Thanks thanks = thanks(both, both);
            assertEquals(List.of(), ThanksPolicy.can(ADMINISTRATOR, thanks, true, true));
            assertThrows(NotFound.class, () -> ThanksPolicy.requireSee(ADMINISTRATOR, thanks));
            assertThrows(NotFound.class, () -> ThanksPolicy.requireAgree(ADMINISTRATOR, thanks, true, ""));
        }
    }

    @Test
    void each_agrees_for_themselves_and_takes_it_back() {
        assertEquals(List.of("agree", "say", "remove"), ThanksPolicy.can(GIVER, thanks(false, true), true, true));
        assertEquals(List.of("disagree", "remove"), ThanksPolicy.can(RECEIVER, thanks(false, true), true, true));
        assertEquals(List.of("disagree", "say", "remove"), ThanksPolicy.can(GIVER, thanks(true, false), true, true));
        assertEquals(List.of("agree", "remove"), ThanksPolicy.can(RECEIVER, thanks(true, false), true, true));
    }

    @Test
    void what_stands_with_no_topic_is_not_shown_but_what_was_agreed_is_taken_back() {
        assertThrows(Forbidden.class, () -> ThanksPolicy.requireAgree(GIVER, thanks(false, false), false, ""));
        assertEquals(List.of("say", "remove"), ThanksPolicy.can(GIVER, thanks(false, false), false, true));
        assertTrue(ThanksPolicy.can(RECEIVER, thanks(true, true), false, true).contains("disagree"));
    }

    @Test
    void one_agrees_to_words_that_one_read() {
        ThanksPolicy.requireAgree(RECEIVER, thanks(true, false), true, "");
        assertEquals("thanks-changed", assertThrows(Conflict.class, () -> ThanksPolicy.requireAgree(RECEIVER, thanks(true, false), true, "Dank")).code());
    }

    @Test
    void who_may_not_read_the_post_any_more_says_nothing_about_it() {
        assertEquals(List.of("remove"), ThanksPolicy.can(GIVER, thanks(false, false), false, false));
    }

    @Test
    void what_the_receiver_took_away_is_not_given_again() {
        ThanksPolicy.requireGiveAgain(GIVER, thanks(false, false));
        ThanksPolicy.requireGiveAgain(GIVER, removed(GIVER));
        assertEquals("thanks-taken-away", assertThrows(Conflict.class, () -> ThanksPolicy.requireGiveAgain(GIVER, removed(RECEIVER))).code());
        for (Actor each : List.of(GIVER, RECEIVER)) {
            assertThrows(NotFound.class, () -> ThanksPolicy.requireSee(each, removed(RECEIVER)), "for neither it is there");
            assertEquals(List.of(), ThanksPolicy.can(each, removed(GIVER), true, true));
        }
    }

    private static Thanks removed(Actor by) {
        return new Thanks(UUID.randomUUID(), UUID.randomUUID(), GIVER.personId(), RECEIVER.personId(), "", Instant.EPOCH, false, false, by.personId());
    }

    private static Thanks thanks(boolean giver, boolean receiver) {
        return new Thanks(UUID.randomUUID(), UUID.randomUUID(), GIVER.personId(), RECEIVER.personId(), "", Instant.EPOCH, giver, receiver, null);
    }
}
