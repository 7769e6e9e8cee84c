package be.kring.browser;

import be.kring.driver.Kring;
import be.kring.system.SharedStack;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium for all browser tests of a run; each test gets windows of its own in it. */
public final class SharedChromium implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SharedChromium.class);
    /**
     * A page of a test lives for seconds: the compilers that optimise its scripts, and axe, take a third of the processors' time and save nothing; nor
     * does the process that Chromium makes in reserve for each window, or one for each site.
     */
    private static final String[] FLAGS = {"--js-flags=--no-opt --no-maglev", "--renderer-process-limit=1", "--disable-site-isolation-trials"};

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled()) {
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
        Browser browser = context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Running.class).chromium.browser();
        return context.getStore(SPACE).getOrComputeIfAbsent(Screens.class, type -> new Screens(browser, kring), Screens.class);
    }

    /** Closed by JUnit when the run ends. */
    static final class Running implements AutoCloseable {

        private final Chromium chromium = Chromium.start(FLAGS);

        @Override
        public void close() {
            chromium.close();
        }
    }
}
