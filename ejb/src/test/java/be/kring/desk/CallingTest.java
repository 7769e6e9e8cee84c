package be.kring.desk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CallingTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final UUID VISITOR = UUID.randomUUID();
    private static final UUID JOREN = UUID.randomUUID();
    private static final UUID MIRA = UUID.randomUUID();

    @Test
    void who_is_at_the_desk_is_called_or_all_of_the_staff_when_nobody_is() {
        assertEquals(Set.of(JOREN), Calling.staff(List.of(VISITOR), List.of(there(JOREN), away(MIRA)), NOW));
        assertEquals(Set.of(JOREN, MIRA), Calling.staff(List.of(VISITOR), List.of(there(JOREN), there(MIRA)), NOW));
        assertEquals(Set.of(JOREN, MIRA), Calling.staff(List.of(VISITOR), List.of(away(JOREN), since(MIRA, "2026-11-27T09:00:00Z")), NOW), "yesterday does not count");
        assertEquals(Set.of(), Calling.staff(List.of(VISITOR), List.of(), NOW));
    }

    @Test
    void nobody_is_called_when_nobody_waits_nor_for_their_own_question() {
        assertEquals(Set.of(), Calling.staff(List.of(), List.of(there(JOREN), away(MIRA)), NOW));
        assertEquals(Set.of(MIRA), Calling.staff(List.of(JOREN), List.of(away(JOREN), away(MIRA)), NOW));
        assertEquals(Set.of(JOREN, MIRA), Calling.staff(List.of(JOREN, VISITOR), List.of(away(JOREN), away(MIRA)), NOW));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"TAKEN, -, true", "CLOSED, SERVED, true", "WAITING, -, false", "CLOSED, LEFT, false", "CLOSED, GONE, false", "CLOSED, DESK_CLOSED, false",
        "CLOSED, UNANSWERED, false"})
    void a_visitor_who_was_called_may_come_as_long_as_there_is_something_to_read(TalkState state, TalkEnding ending, boolean mayCome) {
        assertEquals(mayCome, Calling.mayCome(state, ending));
    }

    private static DeskRepository.Staff there(UUID person) {
        return new DeskRepository.Staff(person, NOW.minusSeconds(60));
    }

    private static DeskRepository.Staff away(UUID person) {
        return new DeskRepository.Staff(person, null);
    }

    private static DeskRepository.Staff since(UUID person, String moment) {
        return new DeskRepository.Staff(person, Instant.parse(moment));
    }
}
