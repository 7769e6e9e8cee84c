package be.kring.benchmark;

import be.kring.browser.Chromium;
import be.kring.browser.Screen;
import be.kring.browser.Screens;
import be.kring.driver.Account;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a message takes from the click of its writer to the screen of a reader. Two Chromium browsers, signed in through the
 * real pages, show the same group; one person writes posts ({@code -Dkring.benchmark.messages}, 40 in all), with 2.2 s between
 * them because one person may post 30 times a minute. The time runs from the {@code click} event in the writer's page to the frame in
 * which the reader's page shows the button that announces the post. Both pages read the clock of the same machine. The first messages are counted too.
 */
final class ScreenBenchmark implements Benchmark {

    private static final int MESSAGES = Integer.getInteger("kring.benchmark.messages", 40);
    private static final int PAUSE_MILLIS = 2_200;
    private static final double DEMAND_MILLIS = 150;
    private static final String GROUP = "/groups/personeel-organisatie";

    @Override
    public void measure(Stack stack, Figures figures) throws InterruptedException {
        StackSettings settings = stack.settings();
        Kring kring = new Kring(URI.create(settings.publicUrl()), URI.create(settings.issuer()), StackSettings.DEMO_SECRET);
        try (Chromium one = Chromium.start(); Chromium other = Chromium.start();
             Screens hers = new Screens(one.browser(), kring); Screens his = new Screens(other.browser(), kring)) {
            Screen mira = hers.signedIn(Account.LOKAAL);
            Screen joren = his.signedIn(Account.MODERATOR);
            mira.open(GROUP);
            joren.open(GROUP);
            WritingPage writer = new WritingPage(mira.page());
            ReadingPage reader = new ReadingPage(joren.page());
            figures.awaitQuiet();
            Sample sample = new Sample(exchange(writer, reader));
            figures.note(MESSAGES + " messages, click to screen", sample.toString());
            figures.note("median, click to screen", sample.median(), DEMAND_MILLIS, "ms");
        }
    }

    private static List<Long> exchange(WritingPage writer, ReadingPage reader) {
        List<Long> milliseconds = new ArrayList<>();
        long begin = System.nanoTime();
        for (int number = 0; number < MESSAGES; number++) {
            String text = "Meting " + number + " van de levering.";
            writer.writePost(text);
            reader.expectAnnouncement();
            long clicked = writer.send();
            milliseconds.add(reader.seenAt() - clicked);
            reader.showWhatIsNew(text);
            writer.rest((begin - System.nanoTime()) / 1_000_000 + (number + 1L) * PAUSE_MILLIS);
        }
        return milliseconds;
    }
}
