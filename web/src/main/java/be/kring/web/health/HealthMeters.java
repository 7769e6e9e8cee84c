package be.kring.web.health;

import be.kring.stream.Listener;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whether PostgreSQL wakes this node: without it messages take up to two seconds. */
@ApplicationScoped
class HealthMeters {

    @Inject
    Listener listener;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started, MeterRegistry registry) {
        registry.gauge("kring.listener.connected", listener, each -> each.isConnected() ? 1 : 0);
    }
}
