package be.kring.web.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The state of this node's sockets, read when somebody asks for the metrics. docs/operations.md says what each means. WildFly's registry takes only
 * what its own methods make, not what Micrometer's builders do.
 */
@ApplicationScoped
class LiveMeters {

    /** Kept here, because the registry does not keep what it reads from. */
    @Inject
    Sockets sockets;

    @Inject
    Hub hub;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started, MeterRegistry registry) {
        registry.gauge("kring.sockets", sockets, all -> all.all().size());
        registry.gauge("kring.outbox.frames", sockets, all -> all.all().stream().mapToInt(one -> one.outbox.size()).sum());
        registry.gauge("kring.outbox.frames.longest", sockets, all -> all.all().stream().mapToInt(one -> one.outbox.size()).max().orElse(0));
        registry.gauge("kring.log.lag", hub, Hub::lag);
    }
}
