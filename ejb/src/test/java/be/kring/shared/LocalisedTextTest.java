package be.kring.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LocalisedTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void fallsBackInTheOrderOfTheLanguages() {
        LocalisedText text = new LocalisedText(Map.of("en", "Ring", "de", "Kreis"));
        assertEquals("Ring", text.in(Language.EN));
        assertEquals("Kreis", text.in(Language.NL));
        assertEquals("Kreis", text.in(Language.FR));
        assertEquals("", LocalisedText.EMPTY.in(Language.NL));
    }

    @Test
    void isAnObjectByLanguageInJson() throws Exception {
        assertEquals("{\"nl\":\"Kring\",\"fr\":\"Cercle\"}",
                JSON.writeValueAsString(new LocalisedText(Map.of("fr", "Cercle", "nl", "Kring"))));
        assertEquals(LocalisedText.of(Language.DE, "Kreis"), JSON.readValue("{\"de\":\"Kreis\"}", LocalisedText.class));
        assertThrows(ValueInstantiationException.class, () -> JSON.readValue("{\"es\":\"C\u00EDrculo\"}", LocalisedText.class));
    }

    @Test
    void aBlankTextIsNone() {
        assertTrue(new LocalisedText(Map.of("nl", " ")).isEmpty());
        assertFalse(LocalisedText.of(Language.NL, "Kring").isEmpty());
    }

    @Test
    void onlyTheFourLanguagesInLowerCase() {
        assertThrows(InvalidInput.class, () -> new LocalisedText(Map.of("NL", "Kring")));
        assertThrows(InvalidInput.class, () -> new LocalisedText(Map.of("nl-BE", "Kring")));
    }

    @Test
    void cannotBeChangedFromOutside() {
        LocalisedText text = LocalisedText.of(Language.NL, "Kring");
        assertThrows(UnsupportedOperationException.class, () -> text.byLanguage().put("fr", "Cercle"));
    }

    @Test
    void cleansEachLanguageAndNamesTheOneThatIsWrong() {
        LocalisedText text = new LocalisedText(Map.of("nl", " Kring\n\u202E ", "fr", "Cercle"));
        assertEquals(new LocalisedText(Map.of("nl", "Kring", "fr", "Cercle")), text.cleaned("names", 6, true));
        InvalidInput tooLong = assertThrows(InvalidInput.class, () -> text.cleaned("names", 5, true));
        assertEquals(List.of(new InvalidInput.Violation("names.fr", "too-long", 5L)), tooLong.violations());
    }
}
