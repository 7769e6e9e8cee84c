package be.kring.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CursorTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    @Test
    void comesBackAsItWas() {
        Cursor back = Cursor.parse(Cursor.of(AT, ID, "A\u00EFcha\nKaddour", 7L).encoded(), 4);
        assertEquals(AT, back.instant(0));
        assertEquals(ID, back.id(1));
        assertEquals("A\u00EFcha Kaddour", back.text(2));
        assertEquals(7, back.number(3));
    }

    @Test
    void standsInAnAddressAsItIs() {
        assertTrue(Cursor.of("?&/+ \u00FF\u00FE", ID).encoded().matches("[A-Za-z0-9_-]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "a b", "Zm9v", "Zm9vCmJhcgpiYXo"})
    void anotherNumberOfPartsOrNoCursorAtAllIsRefused(String forged) {
        assertThrows(InvalidInput.class, () -> Cursor.parse(forged, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\ny", "\n", "9223372036854775807\nx", "-9223372036854775808\nx", "99999999999999999999\nx"})
    void aForgedPartIsRefusedBeforeTheDatabaseSeesIt(String forged) {
        Cursor cursor = Cursor.parse(encoded(forged), 2);
        assertThrows(InvalidInput.class, () -> cursor.instant(0));
        assertThrows(InvalidInput.class, () -> cursor.id(1));
    }

    @Test
    void aForgedNumberIsRefused() {
        assertThrows(InvalidInput.class, () -> Cursor.parse(encoded("12x"), 1).number(0));
    }

    @Test
    void try11_nulInACursorIsRefused() {
        assertThrows(InvalidInput.class, () -> Cursor.parse(encoded("0\na\0b"), 2));
    }

    @Test
    void aPageTellsWhetherThereIsMore() {
        PageRequest two = PageRequest.first(2);
        Page<String> first = Page.of(List.of("a", "b", "c"), two, Cursor::of);
        assertEquals(List.of("a", "b"), first.items());
        assertEquals("b", new PageRequest(2, first.next()).after(1).orElseThrow().text(0));
        Page<String> last = Page.of(List.of("a", "b"), two, Cursor::of);
        assertEquals(List.of("a", "b"), last.items());
        assertNull(last.next());
        assertEquals(List.of(1, 1), last.map(String::length).items());
    }

    @Test
    void aPageHasOneToAHundredItems() {
        assertEquals(101, PageRequest.first(100).fetch());
        assertThrows(InvalidInput.class, () -> PageRequest.first(0));
        assertThrows(InvalidInput.class, () -> PageRequest.first(-1));
        assertThrows(InvalidInput.class, () -> PageRequest.first(101));
        assertTrue(new PageRequest(1, " ").after(1).isEmpty());
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
