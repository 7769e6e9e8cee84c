package be.kring.system;

import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** One throw-away stack for all whole-system tests of a run: the first that asks starts it, the end of the run stops it. */
public final class SharedStack implements ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SharedStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Kring.class || type == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Stack.class) {
            return stack(context);
        }
        String address = System.getProperty("kring.system.url", "");
        return address.isEmpty() ? kring(stack(context).settings())
                : kring(address, System.getProperty("kring.system.keycloak") + "/realms/kring");
    }

    private static Stack stack(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Running.class).stack;
    }

    private static Kring kring(StackSettings settings) {
        return kring(settings.publicUrl(), settings.issuer());
    }

    private static Kring kring(String address, String issuer) {
        return new Kring(URI.create(address), URI.create(issuer), StackSettings.DEMO_SECRET);
    }

    /** Closed by JUnit when the run ends. */
    static final class Running implements AutoCloseable, ExtensionContext.Store.CloseableResource {

        private final Stack stack;

        Running() {
            Path target = Path.of(System.getProperty("kring.target")).toAbsolutePath();
            StackSettings settings = StackSettings.throwAway(target.resolve("system"), target, Map.of());
            stack = new Stack(settings, new Console(System.out));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.start();
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
