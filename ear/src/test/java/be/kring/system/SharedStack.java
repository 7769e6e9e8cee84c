package be.kring.system;

import be.kring.checker.fault.TcpRelay;
import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Haproxy;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;
import be.kring.launcher.StartFailure;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One throw-away stack for all whole-system tests of a run that want the same number of nodes: the first that asks starts
 * it, the end of the run stops it.
 */
public final class SharedStack implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SharedStack.class);

    /** Tests are quicker than people, and do not wait for an hour. */
    private static final Map<String, String> ENVIRONMENT = Map.of("KRING_LIMIT_REQUESTS", "20000", "KRING_LIMIT_POSTS", "5000",
            "KRING_LIMIT_SEARCHES", "5000", "KRING_RECONCILIATION_SECONDS", "15");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (nodes(context) == 1 || Haproxy.isInstalled()) {
            return ConditionEvaluationResult.enabled("What it needs is there");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("No HAProxy, and CI=true demands the tests of several nodes. Install haproxy, or set KRING_HAPROXY.");
        }
        System.err.println("*** NO HAPROXY: " + context.getDisplayName() + " is left out. Install haproxy, or set KRING_HAPROXY. ***");
        return ConditionEvaluationResult.disabled("No HAProxy");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Kring.class || type == Stack.class || type == TcpRelay.class || type == GreenMail.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Stack.class ? stack(context) : type == TcpRelay.class ? running(context).relay() : type == GreenMail.class ? running(context).mail() : kring(context);
    }

    /** For extensions that need Kring too. */
    public static Kring kring(ExtensionContext context) {
        String address = System.getProperty("kring.system.url", "");
        return address.isEmpty() ? kring(stack(context).settings())
                : kring(address, System.getProperty("kring.system.keycloak") + "/realms/kring");
    }

    private static Stack stack(ExtensionContext context) {
        return running(context).stack();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(nodes(context), Running::new, Running.class);
    }

    private static int nodes(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestClass(), WholeSystem.class).map(WholeSystem::nodes).orElse(1);
    }

    private static Kring kring(StackSettings settings) {
        return kring(settings.publicUrl(), settings.issuer());
    }

    private static Kring kring(String address, String issuer) {
        return new Kring(URI.create(address), URI.create(issuer), StackSettings.DEMO_SECRET);
    }

    /**
     * Closed by JUnit when the run ends. A start that failed is not tried again for each test. Several nodes are reached through a relay, which
     * tests can break.
     */
    static final class Running implements AutoCloseable {

        private final TcpRelay relay = new TcpRelay();
        private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        private final Stack stack;
        private final Optional<StartFailure> failure;

        Running(int nodes) {
            Path target = Path.of(System.getProperty("kring.target")).toAbsolutePath();
            mail.start();
            Path state = target.resolve((nodes == 1 ? "system" : "nodes") + "-" + System.getProperty("kring.fork"));
            stack = new Stack(StackSettings.throwAway(state, target, nodes, environment(nodes, state)), new Console(System.out));
            relay.leadTo(stack.settings().ports().http());
            if (nodes > 1) {
                ClusterKey.make(clusterKey(state));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            failure = start(stack);
        }

        /** Several nodes share one machine here, and talk to each other as they would on several. */
        private Map<String, String> environment(int nodes, Path state) {
            Map<String, String> environment = new HashMap<>(ENVIRONMENT);
            environment.put("KRING_SMTP_HOST", "127.0.0.1");
            environment.put("KRING_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()));
            environment.put("KRING_SMTP_TLS", "NONE");
            environment.put("KRING_SMTP_FROM", "kring@kring.example");
            if (nodes > 1) {
                environment.put("KRING_PUBLIC_URL", relay.address().toString());
                environment.put("KRING_HEAP", "384m");
                environment.put("KRING_DRAIN_SECONDS", "10");
                environment.put("KRING_CLUSTER_KEYSTORE", clusterKey(state).toString());
                environment.put("KRING_CLUSTER_SECRET", ClusterKey.SECRET);
            }
            return environment;
        }

        private static Path clusterKey(Path state) {
            return state.resolve("cluster.p12");
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

        TcpRelay relay() {
            return relay;
        }

        GreenMail mail() {
            return mail;
        }

        @Override
        public void close() {
            stack.close();
            relay.close();
            mail.stop();
        }
    }
}
