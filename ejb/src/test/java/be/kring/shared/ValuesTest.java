package be.kring.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The small values that every feature speaks. */
class ValuesTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "Kring,%kring%", " Kring ,%kring%", "100%,%100\\%%", "a_b,%a\\_b%", "c:\\d,%c:\\\\d%", "a\0b,%ab%", "' ',%", ",%"})
    void aSearchMatchesItsTextLiterally(String typed, String pattern) {
        assertEquals(pattern, Like.containing(typed));
    }

    @ParameterizedTest
    @CsvSource({"Li,li%", "%,\\%%", ",%"})
    void aSuggestionMatchesTheStart(String typed, String pattern) {
        assertEquals(pattern, Like.startingWith(typed));
    }

    /** Source: FIPS 180-4, examples of the algorithm. */
    @Test
    void hashesAsTheStandardSays() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc"));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.hex(""));
        assertEquals("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c", Sha256.hex("\u00E9"));
    }

    @ParameterizedTest
    @CsvSource({"nl,NL", "fr-BE,FR", "DE,DE", "en_GB,EN", "es,", "nederlands,", ",", "'',"})
    void knowsTheFourLanguages(String tag, Language expected) {
        assertEquals(Optional.ofNullable(expected), Language.find(tag));
    }

    @Test
    void refusesAnotherLanguage() {
        assertThrows(InvalidInput.class, () -> Language.of("es"));
        assertEquals("nl", Language.NL.tag());
    }

    @Test
    void aStreamHasOneName() {
        assertEquals("group:" + ID, StreamId.group(ID).toString());
        assertEquals(Optional.of(StreamId.person(ID)), StreamId.find("person:" + ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "group:", "group:1-1-1-1-1", "GROUP:019ab000-0000-7000-8000-000000000001", "room:019ab000-0000-7000-8000-000000000001",
        "group:019AB000-0000-7000-8000-000000000001", "group:019ab000-0000-7000-8000-000000000001 "})
    void anythingElseNamesNoStream(String text) {
        assertEquals(Optional.empty(), StreamId.find(text));
    }

    @Test
    void streamsAreLockedGroupsFirstThenByRisingId() {
        UUID later = UUID.fromString("f19ab000-0000-7000-8000-000000000001");
        assertEquals(java.util.List.of(StreamId.group(ID), StreamId.group(later), StreamId.person(ID), StreamId.person(later)),
                Stream.of(StreamId.person(later), StreamId.group(later), StreamId.person(ID), StreamId.group(ID)).sorted().toList());
    }

    @Test
    void idsRiseWithTime() {
        String first = Ids.next(Clock.fixed(AT, ZoneOffset.UTC)).toString();
        String second = Ids.next(Clock.fixed(AT.plusMillis(1), ZoneOffset.UTC)).toString();
        assertEquals(7, UUID.fromString(first).version());
        assertTrue(first.compareTo(second) < 0);
    }

    @Test
    void theClockCanBeSetForOneThreadAndComesBack() {
        ShiftableClock clock = new ShiftableClock();
        clock.at(AT, () -> {
            assertEquals(AT, clock.instant());
            clock.at(AT.plusSeconds(1), () -> assertEquals(AT.plusSeconds(1), clock.instant()));
            assertEquals(AT, clock.instant());
            assertNotEquals(AT, CompletableFuture.supplyAsync(clock::instant).join(), "another thread has its own time");
        });
        assertEquals(0, clock.instant().getNano() % 1_000, "microseconds, as PostgreSQL keeps them");
        assertThrows(IllegalStateException.class, () -> clock.at(AT, () -> {
            throw new IllegalStateException();
        }));
        assertNotEquals(AT, clock.instant());
    }

    @Test
    void anOlderVersionIsStale() {
        Stale.check(3, 3);
        assertThrows(Stale.class, () -> Stale.check(2, 3));
        assertThrows(Stale.class, () -> Stale.check(4, 3));
    }

    @Test
    void anEventThatNoLogTookHasNoPosition() {
        Publication publication = new Publication(new DomainEvent() {
            @Override
            public StreamId stream() {
                return StreamId.group(ID);
            }

            @Override
            public String name() {
                return "planted";
            }
        });
        assertThrows(IllegalStateException.class, publication::seq);
        publication.placedAt(1);
        assertEquals(1, publication.seq());
    }
}
