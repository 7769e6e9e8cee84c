package be.kring.web.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The files of the front end as they were built. */
class AssetsTest {

    private static final Assets ASSETS = new Assets();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gzip, deflate, br, zstd | br",
        "gzip                    | gzip",
        "br;q=0, gzip;q=0.5      | gzip",
        "BR                      | br",
        "br;q=0.0, gzip;q=0      | identity",
        "deflate                 | identity",
        "brotli                  | identity",
        "''                      | identity",
    })
    void sendsTheBestCodingThatIsAccepted(String accepted, String coding) {
        assertEquals(coding, style().coding(accepted));
    }

    @Test
    void sendsItPlainWhenNothingIsSaid() {
        assertEquals("identity", style().coding(null));
    }

    @Test
    void aFontIsCompressedInItself() {
        Asset font = find(ASSETS.fonts().get(0));
        assertEquals("font/woff2", font.type());
        assertEquals("identity", font.coding("br, gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../manifest.json", "manifest.json", "..%2fmanifest.json", "kring.css", "/etc/passwd", "messages"})
    void knowsNothingButWhatWasBuilt(String name) {
        assertTrue(ASSETS.find(name).isEmpty());
    }

    @Test
    void hasAScriptWithItsPartsForEachPage() {
        for (String page : new String[] {"admin", "group", "group-form", "group-parts", "groups", "home", "notifications", "plain", "settings", "thread"}) {
            assertEquals("text/javascript;charset=utf-8", find(ASSETS.script(page)).type());
            assertFalse(ASSETS.imports(page).isEmpty(), page);
            ASSETS.imports(page).forEach(AssetsTest::find);
        }
    }

    private static Asset style() {
        return find(ASSETS.style());
    }

    private static Asset find(String address) {
        return ASSETS.find(address.substring("/assets/".length())).orElseThrow();
    }
}
