package be.kring.benchmark;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.util.concurrent.atomic.AtomicLong;

/** The page of a group in which somebody reads. It notes in which frame something appears. */
final class ReadingPage {

    private static final String ANNOUNCEMENT = "kring-feed .new button";
    private static final String NOTES_WHAT_APPEARS = """
            selector => {
              const observer = new MutationObserver(() => {
                if (document.querySelector(selector) !== null) {
                  observer.disconnect();
                  requestAnimationFrame(() => window.benchmarkSeen(Date.now()));
                }
              });
              observer.observe(document.body, {subtree: true, childList: true, characterData: true});
            }""";

    private final Page page;
    private final AtomicLong seen = new AtomicLong();

    ReadingPage(Page page) {
        this.page = page;
        page.exposeFunction("benchmarkSeen", arguments -> {
            seen.set(((Number) arguments[0]).longValue());
            return null;
        });
    }

    /** A discussion of somebody else, which waits behind a button. */
    void expectAnnouncement() {
        seen.set(0);
        page.evaluate(NOTES_WHAT_APPEARS, ANNOUNCEMENT);
    }

    /** Waits until what was expected was on the screen, and says when that was. */
    long seenAt() {
        page.waitForCondition(() -> seen.get() > 0);
        return seen.get();
    }

    void showWhatIsNew(String text) {
        page.locator(ANNOUNCEMENT).click();
        page.locator("article.card.post").filter(new Locator.FilterOptions().setHasText(text)).first().waitFor();
    }
}
