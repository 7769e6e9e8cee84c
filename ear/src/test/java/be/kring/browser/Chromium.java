package be.kring.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed Chromium, {@code KRING_CHROMIUM} or the one in a usual place, driven by Playwright: one browser, until it is closed. Where there is a shell of
 * Chromium without windows that is taken, which needs less of the processors; {@code -Dkring.browser.visible} wants windows.
 */
public final class Chromium implements AutoCloseable {

    private static final boolean VISIBLE = System.getProperty("kring.browser.visible") != null;
    private static final String SHELL = "/usr/bin/chromium-headless-shell";
    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Other stacks and builds may use the same two cores. */
    static final double PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static boolean isInstalled() {
        return executable().isPresent();
    }

    /** @param further flags of Chromium. @throws IllegalStateException when there is none */
    public static Chromium start(String... further) {
        Path executable = executable().orElseThrow(() -> new IllegalStateException("No Chromium. Install chromium, or set KRING_CHROMIUM."));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                    .setArgs(Stream.concat(FLAGS.stream(), Stream.of(further)).toList()).setHeadless(!VISIBLE)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        String chosen = System.getenv("KRING_CHROMIUM");
        Stream<String> usual = VISIBLE ? USUAL_PLACES.stream() : Stream.concat(Stream.of(SHELL), USUAL_PLACES.stream());
        Stream<String> places = chosen == null || chosen.isBlank() ? usual : Stream.of(chosen);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
