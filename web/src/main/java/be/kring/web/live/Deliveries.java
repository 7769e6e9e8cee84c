package be.kring.web.live;

import be.kring.shared.Traces;
import be.kring.stream.LoggedEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What can be seen of the way from the log to the sockets: {@code kring.delivery}, the time from an event's place in the log, shortly before its
 * commit, until this node has put it in the outbox of everybody who follows; once for an event and a node, not for each socket. {@code
 * kring.delivery.within} counts the same by upper bounds, for Prometheus' {@code histogram_quantile}: WildFly's registry makes no histograms. Where the
 * request was traced, its trace gets a span of the same time.
 */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());
    private static final double NANOS = 1e9;
    /** Upper bounds in seconds. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, Double.POSITIVE_INFINITY};

    private final Counter[] buckets = new Counter[BOUNDS.length];
    private Timer delivery;
    private Traces traces;
    private Clock clock;

    protected Deliveries() {
    }

    @Inject
    Deliveries(MeterRegistry registry, Traces traces, Clock clock) {
        this.delivery = registry.timer("kring.delivery");
        for (int i = 0; i < BOUNDS.length; i++) {
            buckets[i] = registry.counter("kring.delivery.within", "le", Double.isInfinite(BOUNDS[i]) ? "+Inf" : String.valueOf(BOUNDS[i]));
        }
        this.traces = traces;
        this.clock = clock;
    }

    /** Called at the start, so that whoever watches sees the counters at 0. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(Level.FINE, "Deliveries are counted");
    }

    /** An event of the log has been handed out to its followers. */
    void count(LoggedEvent event) {
        Duration taken = Duration.between(event.at(), clock.instant());
        delivery.record(taken);
        for (int i = BOUNDS.length - 1; i >= 0 && taken.toNanos() <= BOUNDS[i] * NANOS; i--) {
            buckets[i].increment();
        }
        String trace = event.trace();
        if (!trace.isEmpty() && traces.areOn()) {
            Span span = traces.begin(SpanKind.CONSUMER, "deliver " + event.name(), trace, event.at());
            span.setAttribute("kring.stream", event.stream().toString()).setAttribute("kring.seq", event.seq());
            span.end();
        }
    }
}
