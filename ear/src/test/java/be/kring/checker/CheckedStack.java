package be.kring.checker;

import be.kring.checker.fault.TcpRelay;
import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A stack of its own for a run, as durable as an operator's, which everybody reaches through the relay. */
public final class CheckedStack implements AutoCloseable {

    /** Nobody is held back by limits, and the crowd, which Keycloak does not know, is not looked for there. */
    private static final Map<String, String> ENVIRONMENT = Map.of("KRING_LIMIT_REQUESTS", "20000", "KRING_LIMIT_POSTS", "5000",
            "KRING_RECONCILIATION_SECONDS", "86400");

    private final TcpRelay relay = new TcpRelay();
    private final Stack stack;

    /** @param target the build folder of the module {@code ear}  @param server the assembled server, or a copy of it */
    public CheckedStack(Path target, Path server, int nodes, Console console) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("KRING_PUBLIC_URL", relay.address().toString());
        StackSettings built = StackSettings.measured(target.resolve("check"), target, nodes, environment);
        stack = new Stack(new StackSettings(built.state(), server, built.keycloak(), built.realms(), built.provider(), built.ports(), false, environment), console);
        relay.leadTo(stack.settings().ports().http());
    }

    /** Starts it. It is stopped too when this program is. */
    public void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        stack.start();
    }

    public Stack stack() {
        return stack;
    }

    public TcpRelay relay() {
        return relay;
    }

    public Kring kring() {
        return new Kring(relay.address(), URI.create(stack.settings().issuer()), StackSettings.DEMO_SECRET);
    }

    @Override
    public void close() {
        stack.close();
        relay.close();
    }
}
