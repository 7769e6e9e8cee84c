package be.kring.group;

import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GroupSettingsTest {

    private static final GroupSettings WHOLE = new GroupSettings(text("Club35"), text("Voor wie jonger is dan 35"), text("Elkaar vinden"),
            text("Wees **mild**"), Visibility.CLOSED, JoinPolicy.ON_REQUEST, Colour.TEAL);

    @Test
    void aChangeLeavesTheRestAsItIs() {
        GroupSettings change = new GroupSettings(text("Club 35"), null, null, null, null, null, Colour.ROSE);
        assertEquals(new GroupSettings(text("Club 35"), WHOLE.descriptions(), WHOLE.purposes(), WHOLE.houseRules(), Visibility.CLOSED,
                JoinPolicy.ON_REQUEST, Colour.ROSE), change.orElse(WHOLE));
    }

    @Test
    void purposeAndHouseRulesMayBeAbsent() {
        GroupSettings valid = new GroupSettings(text("Club35"), text("Voor wie jonger is"), null, null, Visibility.OPEN, JoinPolicy.OPEN,
                Colour.TEAL).valid();
        assertEquals(LocalisedText.EMPTY, valid.purposes());
        assertEquals(LocalisedText.EMPTY, valid.houseRules());
    }

    @Test
    void theRestMayNot() {
        assertViolation("names", settings(null, text("x")));
        assertViolation("names", settings(LocalisedText.EMPTY, text("x")));
        assertViolation("descriptions", settings(text("x"), null));
        assertViolation("visibility", new GroupSettings(text("x"), text("x"), null, null, null, JoinPolicy.OPEN, Colour.TEAL));
        assertViolation("joinPolicy", new GroupSettings(text("x"), text("x"), null, null, Visibility.OPEN, null, Colour.TEAL));
        assertViolation("colour", new GroupSettings(text("x"), text("x"), null, null, Visibility.OPEN, JoinPolicy.OPEN, null));
    }

    @Test
    void eachTextHasItsLimit() {
        assertViolation("names.nl", settings(text("x".repeat(101)), text("x")));
        assertViolation("descriptions.nl", settings(text("x"), text("x".repeat(501))));
        settings(text("x".repeat(100)), text("x".repeat(500))).valid();
    }

    private static GroupSettings settings(LocalisedText names, LocalisedText descriptions) {
        return new GroupSettings(names, descriptions, null, null, Visibility.OPEN, JoinPolicy.OPEN, Colour.TEAL);
    }

    private static void assertViolation(String field, GroupSettings settings) {
        assertEquals(field, assertThrows(InvalidInput.class, settings::valid).violations().get(0).field());
    }

    private static LocalisedText text(String dutch) {
        return LocalisedText.of(Language.NL, dutch);
    }
}
