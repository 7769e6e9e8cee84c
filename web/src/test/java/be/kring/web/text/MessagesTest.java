package be.kring.web.text;

import be.kring.shared.Language;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MessagesTest {

    private final Messages messages = new Messages();

    @Test
    void no_line_of_french_begins_with_a_mark_or_ends_with_an_opening_quote() {
        assertTrue(messages.text(Language.FR, "accessibility.enforce").contains("satisfaisante\u00a0?"));
        assertTrue(messages.text(Language.FR, "watched.action.FLAG.hint").contains("«\u00a0Signalements\u00a0»"));
    }

    @Test
    void other_languages_keep_their_spaces() {
        for (Language language : Language.values()) {
            if (language != Language.FR) {
                assertFalse(messages.text(language, "accessibility.enforce").contains("\u00a0"));
            }
        }
    }
}
