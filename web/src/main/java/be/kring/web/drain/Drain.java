package be.kring.web.drain;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.logging.Logger;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The first thing that a node does when it is told to stop. WildFly suspends in two phases: it prepares, while everything
 * still works, and then refuses new requests with 503 while those under way end. Preparing takes {@code
 * KRING_DRAIN_SECONDS} here: {@code /health/ready} says 503, the proxy notices and sends nobody any more, and whoever
 * observes {@link Draining} lets go of what it holds. So nobody meets the refusal.
 *
 * <p>The phases are a private interface of WildFly, see docs/operations.md.
 */
@ApplicationScoped
public class Drain implements SuspendableActivity {

    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final ServiceName CONTROLLER = ServiceName.of("org", "wildfly", "server", "suspend-controller");

    @Inject
    @ConfigProperty(name = "kring.drain.seconds", defaultValue = "0")
    long seconds;

    @Inject
    Event<Draining> draining;

    @Inject
    Event<Staying> staying;

    private ServiceController<?> registration;
    private volatile boolean begun;

    /** Whether this node is about to stop. */
    public boolean isBegun() {
        return begun;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        ServiceBuilder<?> builder = CurrentServiceContainer.getServiceContainer().addService();
        registration = builder.setInstance(new Registration(builder.requires(CONTROLLER), this)).install();
    }

    @PreDestroy
    void end() {
        registration.setMode(ServiceController.Mode.REMOVE);
    }

    @Override
    public CompletionStage<Void> prepare(ServerSuspendContext context) {
        begun = true;
        LOG.infof("This node stops: for %d s it goes on answering, and says that it is not ready", seconds);
        draining.fire(new Draining(Duration.ofSeconds(seconds)));
        return CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
    }

    @Override
    public CompletionStage<Void> suspend(ServerSuspendContext context) {
        return COMPLETED;
    }

    @Override
    public CompletionStage<Void> resume(ServerResumeContext context) {
        if (begun) {
            begun = false;
            LOG.info("This node goes on after all");
            staying.fire(new Staying());
        }
        return COMPLETED;
    }

    /** As long as it is started, WildFly's controller of suspension knows of the activity. */
    private record Registration(Supplier<SuspendableActivityRegistry> registry, SuspendableActivity activity) implements Service {

        @Override
        public void start(StartContext context) {
            registry.get().registerActivity(activity);
        }

        @Override
        public void stop(StopContext context) {
            registry.get().unregisterActivity(activity);
        }
    }
}
