package be.kring.mission;

import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Region;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is offered is whole and small. */
class MissionInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final List<Language> DUTCH = List.of(Language.NL);

    @Test
    void what_is_sound_is_taken_as_it_is() {
        MissionInput valid = input("  Een dag mee ", 1, EffortUnit.DAYS, 0, 7, 1, 5, false, Region.WNA, DUTCH).valid(TODAY);
        assertEquals("Een dag mee", valid.title());
        assertEquals("", valid.place());
        input("Online", 200, EffortUnit.HOURS, 0, 0, 20, 0, true, null, DUTCH).valid(TODAY);
    }

    @Test
    void what_is_wrong_is_named() {
        assertRefused("title", input(" ", 1, EffortUnit.DAYS, 0, 7, 1, 5, true, null, DUTCH));
        assertRefused("effort", input("x", 31, EffortUnit.DAYS, 0, 7, 1, 5, true, null, DUTCH));
        assertRefused("effort", input("x", 201, EffortUnit.HOURS, 0, 7, 1, 5, true, null, DUTCH));
        assertRefused("effort", input("x", 0, EffortUnit.HOURS, 0, 7, 1, 5, true, null, DUTCH));
        assertRefused("places", input("x", 1, EffortUnit.DAYS, 0, 7, 21, 5, true, null, DUTCH));
        assertRefused("ends", input("x", 1, EffortUnit.DAYS, 7, 6, 1, 5, true, null, DUTCH));
        assertRefused("ends", input("x", 1, EffortUnit.DAYS, 7, 732, 1, 5, true, null, DUTCH));
        assertRefused("closes", input("x", 1, EffortUnit.DAYS, 0, 7, 1, -1, true, null, DUTCH));
        assertRefused("closes", input("x", 1, EffortUnit.DAYS, 0, 7, 1, 8, true, null, DUTCH));
        assertRefused("region", input("x", 1, EffortUnit.DAYS, 0, 7, 1, 5, false, null, DUTCH));
        assertRefused("languages", input("x", 1, EffortUnit.DAYS, 0, 7, 1, 5, true, null, List.of()));
        assertRefused("languages", input("x", 1, EffortUnit.DAYS, 0, 7, 1, 5, true, null, Collections.singletonList(null)));
        assertRefused("unit", input("x", 1, null, 0, 7, 1, 5, true, null, DUTCH));
        assertRefused("topics", new MissionInput(null, "x", "y", MissionKind.PROJECT, Stream.generate(UUID::randomUUID).limit(6).toList(), DUTCH, true, null, null, 1,
                EffortUnit.DAYS, TODAY, TODAY, 1, TODAY));
    }

    private static MissionInput input(String title, int effort, EffortUnit unit, int begins, int ends, int places, int closes, boolean online, Region region, List<Language> languages) {
        return new MissionInput(null, title, "Wat je doet", MissionKind.PROJECT, null, languages, online, region, " ", effort, unit, TODAY.plusDays(begins), TODAY.plusDays(ends),
                places, TODAY.plusDays(closes));
    }

    private static void assertRefused(String field, MissionInput input) {
        assertEquals(field, assertThrows(InvalidInput.class, () -> input.valid(TODAY)).violations().get(0).field());
    }
}
