package be.kring.handover;

import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who knows and decides about a departure. */
class HandoverPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Actor HEIR = new Actor(UUID.randomUUID(), Language.NL, false);
    private static final Actor OTHER = new Actor(UUID.randomUUID(), Language.NL, true);

    @ParameterizedTest
    @CsvSource({"ASKED, accept decline", "ACCEPTED, decline", "DECLINED, ''"})
    void an_heir_answers_what_was_asked_and_gives_back_what_was_accepted(HeirState state, String can) {
        Inheritance inheritance = new Inheritance(UUID.randomUUID(), UUID.randomUUID(), HEIR.personId(), state, Instant.EPOCH, TODAY);
        assertEquals(can.isEmpty() ? List.of() : Arrays.asList(can.split(" ")), HandoverPolicy.can(HEIR, inheritance));
        assertEquals(List.of(), HandoverPolicy.can(OTHER, inheritance), "nor does an administrator");
        assertEquals(List.of(), HandoverPolicy.can(HEIR.as(inheritance.personId()), inheritance), "nor who leaves");
    }

    @Test
    void administrators_undo_what_administrators_noted() {
        assertThrows(NotFound.class, () -> HandoverPolicy.requireNote(HEIR));
        assertTrue(HandoverPolicy.canUnnote(OTHER, new Departure(UUID.randomUUID(), null, null, TODAY, UUID.randomUUID(), Instant.EPOCH)));
        assertFalse(HandoverPolicy.canUnnote(OTHER, new Departure(UUID.randomUUID(), TODAY, Instant.EPOCH, null, null, null)));
        assertFalse(HandoverPolicy.canUnnote(HEIR, new Departure(UUID.randomUUID(), null, null, TODAY, UUID.randomUUID(), Instant.EPOCH)));
    }

    @Test
    void the_own_word_goes_before_what_was_noted() {
        Departure both = new Departure(UUID.randomUUID(), TODAY.plusDays(9), Instant.EPOCH, TODAY, UUID.randomUUID(), Instant.EPOCH);
        assertEquals(TODAY.plusDays(9), both.lastDay());
        assertFalse(both.onlyNoted());
        assertEquals(TODAY, new Departure(UUID.randomUUID(), null, null, TODAY, UUID.randomUUID(), Instant.EPOCH).lastDay());
    }

    @Test
    void somebody_is_gone_on_the_day_after_the_last_one() {
        assertFalse(HandoverPolicy.isGone(true, null, TODAY));
        assertFalse(HandoverPolicy.isGone(true, TODAY, TODAY));
        assertTrue(HandoverPolicy.isGone(true, TODAY.minusDays(1), TODAY));
        assertTrue(HandoverPolicy.isGone(false, null, TODAY));
    }

    @Test
    void a_last_day_lies_between_today_and_five_years_from_now() {
        assertEquals(TODAY, HandoverPolicy.validLastDay(TODAY, TODAY));
        assertEquals(TODAY.plusYears(5), HandoverPolicy.validLastDay(TODAY.plusYears(5), TODAY));
        for (LocalDate wrong : Arrays.asList(null, TODAY.minusDays(1), TODAY.plusYears(5).plusDays(1))) {
            assertThrows(InvalidInput.class, () -> HandoverPolicy.validLastDay(wrong, TODAY), String.valueOf(wrong));
        }
        assertEquals(LocalDate.of(2026, 11, 29), HandoverPolicy.today(Clock.fixed(Instant.parse("2026-11-28T23:30:00Z"), ZoneOffset.UTC)), "in Brussels it is tomorrow");
    }
}
