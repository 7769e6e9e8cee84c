package be.kring.browser;

import be.kring.driver.Colleague;
import be.kring.driver.Employee;
import be.kring.driver.Kring;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** One person's window. */
public final class Screen {

    /** WCAG 2.2 AA and what comes before it: the law, see look.md. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** For a page to be there, or a control to be used. */
    private static final double PATIENCE_MS = 2 * Chromium.PATIENCE_MS;

    private final BrowserContext window;
    private final Kring kring;
    private final Page page;
    private final List<String> noise = new CopyOnWriteArrayList<>();
    private final List<Pattern> expected = new CopyOnWriteArrayList<>();

    Screen(BrowserContext window, Kring kring) {
        this.window = window;
        this.kring = kring;
        window.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                noise.add(message.text() + " at " + message.location());
            }
        });
        window.onWebError(error -> noise.add(error.error()));
        window.setDefaultTimeout(PATIENCE_MS);
        this.page = window.newPage();
    }

    /** The page, for everything that Playwright can do. */
    public Page page() {
        return page;
    }

    /** Opens a path of Kring. @return the status of the answer; 0 when only the part behind # is another */
    public int open(String path) {
        Response answer = page.navigate(kring.address().resolve(path).toString());
        return answer == null ? 0 : answer.status();
    }

    /** Goes on with the session of somebody who has signed in. */
    void goOnAs(Colleague colleague) {
        for (String name : List.of(Colleague.SESSION, Colleague.NODE)) {
            colleague.findCookie(name).ifPresent(value -> window.addCookies(List.of(new Cookie(name, value).setUrl(kring.origin()).setHttpOnly(true))));
        }
    }

    /** From the page of sign-in, past the choice of the employer and her form, to home. */
    public void signIn(Employee employee) {
        open("/sign-in?to=/");
        page.locator("button[name=employer][value=" + employee.employer() + "]").click();
        page.locator("input[name=username]").fill(employee.username());
        page.locator("input[name=password]").fill(employee.password());
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> url.startsWith(kring.origin() + "/") && !url.contains("/sign-in"),
                new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** Cuts the network of this window, or mends it. */
    public void offline(boolean offline) {
        window.setOffline(offline);
    }

    /** What a test provokes on purpose is no noise. */
    public void expectNoise(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    /**
     * A passing message, or a bar that stays where it is, may lie over part of a control, which is then too small for axe; the size of targets counts once
     * the message has gone, and where the first of them has been scrolled to the middle, as whoever wants to touch it does.
     *
     * @throws AssertionError naming each rule of axe that the page breaks, and where
     */
    public void assertAccessible() {
        List<Rule> violations = violations();
        if (!violations.isEmpty() && violations.stream().allMatch(rule -> rule.getId().equals("target-size"))) {
            assertThat(page.locator("kring-toasts .note.ok")).hasCount(0);
            page.evaluate("path => document.querySelector(path).scrollIntoView({block: 'center', behavior: 'instant'})",
                    ((List<?>) violations.get(0).getNodes().get(0).getTarget()).get(0));
            violations = violations();
        }
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " is not accessible: " + violations.stream()
                    .map(rule -> rule.getId() + " (" + rule.getHelp() + ") at "
                            + rule.getNodes().stream().map(node -> node.getHtml()).collect(Collectors.joining(" ; ")))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    /** Our pages have no frames, so axe may look at the page alone ("legacy mode"), which is several times faster. */
    private List<Rule> violations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).withTags(WCAG).setLegacyMode(true).analyze().getViolations();
    }

    void assertQuiet() {
        List<String> unexpected = noise.stream()
                .filter(line -> expected.stream().noneMatch(pattern -> pattern.matcher(line).find())).toList();
        if (!unexpected.isEmpty()) {
            throw new AssertionError("The browser complained: " + String.join(System.lineSeparator(), unexpected));
        }
    }

    void close() {
        window.close();
    }
}
