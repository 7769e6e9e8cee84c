package be.kring.keycloak.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Under35Test {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Instant JUNE = Instant.parse("2026-06-15T10:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1991-01-01, 2026, false", "1991-01-02, 2026, true", "1991-12-31, 2026, true", "1990-12-31, 2026, false", "1992-02-29, 2027, true",
            "1992-02-29, 2028, false", "1992-01-01, 2027, false", "2004-02-29, 2026, true", "1960-05-05, 2026, false"})
    void thirtyFourAndThirtyFiveOnTheFirstOfJanuary(String birth, int year, boolean under35) {
        assertEquals(under35, birth(birth).isUnder35In(year));
    }

    @Test
    void noDayOfTheYearChangesTheAnswer() {
        BirthDate birth = birth("1991-06-15");
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            Under35 answer = Under35.of(birth, day.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/Brussels")).toInstant());
            assertTrue(answer.under35(), () -> "the birthday shows");
        }
        assertFalse(Under35.of(birth, Instant.parse("2027-01-01T10:00:00Z")).under35());
    }

    @Test
    void theYearTurnsAtMidnightInBrussels() {
        BirthDate birth = birth("1991-06-15");
        assertEquals(new Under35(2026, true, false), Under35.of(birth, Instant.parse("2026-12-31T22:59:59Z")));
        assertEquals(new Under35(2027, false, null), Under35.of(birth, Instant.parse("2026-12-31T23:00:00Z")));
    }

    @Test
    void theNextYearIsToldInDecemberAndToEverybody() {
        assertNull(Under35.of(birth("1991-06-15"), JUNE).next());
        assertNull(Under35.of(birth("1991-06-15"), Instant.parse("2026-11-30T22:59:59Z")).next());
        assertEquals(false, Under35.of(birth("1991-06-15"), DECEMBER).next());
        assertEquals(true, Under35.of(birth("1999-06-15"), DECEMBER).next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1991", "0000-06-15", "1991-02-30", "1991-06-15T00:00:00Z", "15/06/1991", "true", "2026-06-16", "1899-01-01", "1991-6-15"})
    void whatIsNoBirthDateIsNoClaim(String claim) {
        assertTrue(BirthDate.of(claim, TODAY).isEmpty());
    }

    @Test
    void neitherIsAMissingOne() {
        assertTrue(BirthDate.of(null, TODAY).isEmpty());
        assertTrue(BirthDate.of(19910615, TODAY).isEmpty());
    }

    @Test
    void aNoteSaysNoMoreThanTheAnswer() {
        assertEquals("2026:true", Under35.of(birth("1991-06-15"), JUNE).note());
        assertEquals("2026:true,false", Under35.of(birth("1991-06-15"), DECEMBER).note());
        assertFalse(birth("1991-06-15").toString().contains("1991"));
    }

    @Test
    void aSessionThatOutlivesTheYearAnswersForTheNewOneOnlyWhenItKnows() {
        Instant january = Instant.parse("2027-01-01T00:30:00Z");
        assertEquals(Optional.of(new Under35(2027, false, null)), Under35.read("2026:true,false", january));
        assertTrue(Under35.read("2026:true", january).isEmpty());
        assertTrue(Under35.read(null, JUNE).isEmpty());
        assertTrue(Under35.read("true", JUNE).isEmpty());
        assertEquals(Optional.of(new Under35(2026, true, null)), Under35.read("2026:true", JUNE));
    }

    private static BirthDate birth(String day) {
        return BirthDate.of(day, TODAY).orElseThrow();
    }
}
