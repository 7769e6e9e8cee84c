package be.kring.system;

import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;
import be.kring.launcher.StartFailure;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One throw-away stack for all whole-system tests of a run: the first that asks starts it, the end of the run stops it. */
public final class SharedStack implements ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SharedStack.class);

    /** Tests are quicker than people, and do not wait for an hour. */
    private static final Map<String, String> ENVIRONMENT = Map.of("KRING_LIMIT_REQUESTS", "20000", "KRING_LIMIT_POSTS", "5000",
            "KRING_LIMIT_SEARCHES", "5000", "KRING_RECONCILIATION_SECONDS", "15");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Kring.class || type == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class ? stack(context) : kring(context);
    }

    /** For extensions that need Kring too. */
    public static Kring kring(ExtensionContext context) {
        String address = System.getProperty("kring.system.url", "");
        return address.isEmpty() ? kring(stack(context).settings())
                : kring(address, System.getProperty("kring.system.keycloak") + "/realms/kring");
    }

    private static Stack stack(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Running.class).stack();
    }

    private static Kring kring(StackSettings settings) {
        return kring(settings.publicUrl(), settings.issuer());
    }

    private static Kring kring(String address, String issuer) {
        return new Kring(URI.create(address), URI.create(issuer), StackSettings.DEMO_SECRET);
    }

    /** Closed by JUnit when the run ends. A start that failed is not tried again for each test. */
    static final class Running implements AutoCloseable {

        private final Stack stack;
        private final Optional<StartFailure> failure;

        Running() {
            Path target = Path.of(System.getProperty("kring.target")).toAbsolutePath();
            stack = new Stack(StackSettings.throwAway(target.resolve("system"), target, ENVIRONMENT), new Console(System.out));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            failure = start(stack);
        }

        private static Optional<StartFailure> start(Stack stack) {
            try {
                stack.start();
                return Optional.empty();
            } catch (StartFailure e) {
                return Optional.of(e);
            }
        }

        Stack stack() {
            failure.ifPresent(reason -> {
                throw reason;
            });
            return stack;
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
