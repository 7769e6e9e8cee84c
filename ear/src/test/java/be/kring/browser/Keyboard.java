package be.kring.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.nio.file.Path;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody without a mouse: she has Tab, the arrows, Space and Enter, and what she types. What she does is counted: a choice is what another
 * does with a click, a move is a key that only leads to it.
 */
final class Keyboard {

    private static final int MOST_MOVES = 150;
    private static final int MOST_OPTIONS = 20;
    private static final String FOCUSED = "element => element === document.activeElement";
    private static final String BEFORE_FOCUS = "element => (document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0";
    private static final String IN_FOCUSED_GROUP = "element => document.activeElement.type === 'radio' && document.activeElement.name === element.name";

    private final Page page;
    private int choices;
    private int moves;

    Keyboard(Screen screen) {
        this.page = screen.page();
    }

    /** Follows a link or presses a button. */
    void press(Locator target) {
        reach(target, FOCUSED);
        choose("Enter");
    }

    /** Ticks a box or takes the tick away. */
    void tick(Locator box) {
        reach(box, FOCUSED);
        choose("Space");
    }

    /** Takes one of several options, which are one stop for Tab. */
    void pick(Locator radio) {
        reach(radio, IN_FOCUSED_GROUP);
        if ((boolean) radio.evaluate(FOCUSED)) {
            page.keyboard().press("Space");
        }
        for (int option = 0; option < MOST_OPTIONS && !radio.isChecked(); option++) {
            page.keyboard().press("ArrowDown");
            moves++;
        }
        assertThat(radio).isChecked();
        choices++;
    }

    /** Goes one option down in a list. */
    void next(Locator list) {
        reach(list, FOCUSED);
        choose("ArrowDown");
    }

    /** Types into a field; letters are not counted. */
    void type(Locator field, String text) {
        reach(field, FOCUSED);
        page.keyboard().insertText(text);
    }

    /** Takes a file, from the field on in a dialog that is the system's. */
    void bring(Locator field, Path file) {
        reach(field, FOCUSED);
        field.setInputFiles(file);
        choices++;
    }

    /** What it took. */
    String effort() {
        return choices + " choices, " + moves + " moves";
    }

    private void choose(String key) {
        page.keyboard().press(key);
        choices++;
    }

    private void reach(Locator target, String reached) {
        target.waitFor();
        for (int move = 0; move < MOST_MOVES; move++) {
            if ((boolean) target.evaluate(reached)) {
                return;
            }
            page.keyboard().press((boolean) target.evaluate(BEFORE_FOCUS) ? "Shift+Tab" : "Tab");
            moves++;
        }
        throw new AssertionError(target + " is not reached with " + MOST_MOVES + " moves");
    }
}
