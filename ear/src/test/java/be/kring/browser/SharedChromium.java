package be.kring.browser;

import be.kring.driver.Kring;
import be.kring.system.SharedStack;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One Chromium for all browser tests of a run; each test gets windows of its own in it. */
public final class SharedChromium implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SharedChromium.class);
    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("No Chromium, and CI=true demands the browser tests. Install chromium, or set KRING_CHROMIUM.");
        }
        System.err.println("*** NO CHROMIUM: " + context.getDisplayName() + " is left out. Install chromium, or set KRING_CHROMIUM. ***");
        return ConditionEvaluationResult.disabled("No Chromium");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Screens.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Kring kring = SharedStack.kring(context);
        Browser browser = context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Running.class).browser;
        return context.getStore(SPACE).getOrComputeIfAbsent(Screens.class, type -> new Screens(browser, kring), Screens.class);
    }

    private static Optional<Path> executable() {
        String chosen = System.getenv("KRING_CHROMIUM");
        Stream<String> places = chosen == null || chosen.isBlank() ? USUAL_PLACES.stream() : Stream.of(chosen);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Closed by JUnit when the run ends. */
    static final class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable().orElseThrow()).setArgs(FLAGS)
                .setHeadless(System.getProperty("kring.browser.visible") == null));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
