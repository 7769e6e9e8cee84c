package be.kring.benchmark;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.util.concurrent.atomic.AtomicLong;

/** The page of a group in which somebody writes. It notes when the button of the composer is clicked, before anything else hears of it. */
final class WritingPage {

    private static final String NOTES_CLICKS = """
            () => document.addEventListener('click', event => {
              if (event.target.closest('kring-composer button[type=submit]')) {
                window.benchmarkClicked(Date.now());
              }
            }, true)""";

    private final Page page;
    private final AtomicLong clicked = new AtomicLong();
    private Locator composer;

    WritingPage(Page page) {
        this.page = page;
        page.exposeFunction("benchmarkClicked", arguments -> {
            clicked.set(((Number) arguments[0]).longValue());
            return null;
        });
        page.evaluate(NOTES_CLICKS);
    }

    void writePost(String text) {
        page.locator("kring-composer[mode=post] .ask").click();
        composer = page.locator("kring-composer[mode=post]");
        composer.locator("textarea").fill(text);
    }

    /** Clicks, and says when. */
    long send() {
        clicked.set(0);
        composer.locator("button[type=submit]").click();
        page.waitForCondition(() -> clicked.get() > 0);
        return clicked.get();
    }

    /** Nothing when the time is over already. */
    void rest(long milliseconds) {
        page.waitForTimeout(Math.max(0, milliseconds));
    }
}
