package be.kring.nodes;

import be.kring.browser.InBrowser;
import be.kring.browser.Screen;
import be.kring.browser.Screens;
import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A node dies under two people who write: at their screens nothing is lost, and nothing stands twice. */
@InBrowser
@WholeSystem(nodes = 2)
class NodeLossOnScreenIT {

    private static final int ATTEMPTS = 10;
    private static final double ANSWER_MS = 3_000;

    private final List<String> written = new ArrayList<>();

    @Test
    void what_two_people_write_while_their_node_dies_stands_once_on_both_screens(Screens screens, Kring kring, Stack stack) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = joren.founds("Scherm", "OPEN");
        mira.joins(slug);
        Screen his = screens.signedInAt("/groups/" + slug, Account.MODERATOR);
        Screen hers = screens.signedInAt("/groups/" + slug, Account.LOKAAL);
        List.of(his, hers).forEach(screen -> screen.expectNoise("WebSocket|Failed to load resource"));
        Node node = stack.node(TwoNodes.nodeOf(mira).equals(stack.node(1).name()) ? 1 : 2);

        write(his, "Joren, voor");
        write(hers, "Mira, voor");
        node.kill();
        try {
            write(hers, "Mira, zonder haar knoop");
            write(his, "Joren, intussen");
        } finally {
            node.start();
            node.await();
        }
        write(his, "Joren, erna");
        write(hers, "Mira, erna");
        assertEachStandsOnce(his);
        assertEachStandsOnce(hers);
    }

    /** Sends until it stands there, as somebody does who reads that it was not sent. */
    private void write(Screen screen, String text) {
        Page page = screen.page();
        page.locator("kring-composer button").first().click();
        Locator field = page.locator("kring-composer textarea");
        field.fill(text);
        Locator own = posts(page).filter(new Locator.FilterOptions().setHasText(text));
        for (int attempt = 1; !own.first().isVisible(); attempt++) {
            field.press("Control+Enter");
            try {
                own.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(ANSWER_MS));
            } catch (TimeoutError notSent) {
                assertEquals(text, field.inputValue(), "what was not sent is kept");
                if (attempt == ATTEMPTS) {
                    throw notSent;
                }
            }
        }
        written.add(text);
    }

    private void assertEachStandsOnce(Screen screen) {
        Page page = screen.page();
        Locator fresh = page.locator(".new button");
        page.waitForCondition(() -> {
            if (fresh.isVisible()) {
                fresh.click();
            }
            return posts(page).count() >= written.size();
        });
        assertEquals(written.stream().sorted().toList(), posts(page).allTextContents().stream().map(String::strip).sorted().toList());
    }

    private static Locator posts(Page page) {
        return page.locator("kring-feed > article:not([aria-busy]) .body");
    }
}
