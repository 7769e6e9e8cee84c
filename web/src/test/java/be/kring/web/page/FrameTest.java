package be.kring.web.page;

import be.kring.group.Colour;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FrameTest {

    @Test
    void theNavigationShowsTheLiveliestGroupsAndTheOneWhereTheReaderIs() {
        assertEquals(slugs(IntStream.range(0, 30)), shown(at("/home", 200)));
        assertEquals(slugs(IntStream.concat(IntStream.range(0, 30), IntStream.of(150))), shown(at("/groups/g-150/members", 200)));
        assertEquals(slugs(IntStream.range(0, 30)), shown(at("/groups/g-3", 200)));
        assertEquals(slugs(IntStream.range(0, 4)), shown(at("/home", 4)));
    }

    @Test
    void whatIsUnreadAndNotShownIsCountedApart() {
        assertEquals(200, at("/home", 200).unread());
        assertEquals(170, at("/home", 200).unreadElsewhere());
        assertEquals(169, at("/groups/g-150", 200).unreadElsewhere());
        assertEquals(0, at("/home", 30).unreadElsewhere());
    }

    /** For somebody in so many groups, each with one unread message. */
    private static Frame at(String path, int groups) {
        return new Frame(null, null, Language.NL, path, null, IntStream.range(0, groups).mapToObj(number ->
                new MyGroup(new UUID(0, number), "g-" + number, new LocalisedText(Map.of("nl", "Groep")), Colour.TEAL, 1, 1, 0, null, false)).toList(), 0, List.of());
    }

    private static List<String> shown(Frame frame) {
        return frame.shownGroups().stream().map(MyGroup::slug).toList();
    }

    private static List<String> slugs(IntStream numbers) {
        return numbers.mapToObj(number -> "g-" + number).toList();
    }
}
