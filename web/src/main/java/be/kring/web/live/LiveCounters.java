package be.kring.web.live;

import be.kring.shared.Channels;
import be.kring.shared.Notified;
import be.kring.shared.StreamId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongBiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What should be rare on this node, counted. docs/operations.md says what each means; {@link LiveMeters} tells what is now. */
@ApplicationScoped
class LiveCounters {

    private static final Logger LOG = Logger.getLogger(LiveCounters.class.getName());

    /** The streams of which a wake-up told since the last sweep. */
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private Counter tooSlow;
    private Counter resets;
    private Counter foundBySweep;

    protected LiveCounters() {
    }

    @Inject
    LiveCounters(MeterRegistry registry) {
        tooSlow = registry.counter("kring.sockets.too.slow");
        resets = registry.counter("kring.resets");
        foundBySweep = registry.counter("kring.swept.events");
    }

    /** Called at the start, so that whoever watches sees the counters at 0. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(Level.FINE, "What should be rare is counted");
    }

    void on(@Observes Notified notified) {
        if (notified.channel().equals(Channels.EVENT)) {
            announced.add(notified.payload());
        }
    }

    /** A socket has ended. */
    void ended(LiveSession session) {
        if (session.outbox.wasTooSlow()) {
            tooSlow.increment();
        }
    }

    /** A socket follows a stream. @return the same */
    Replay followed(Replay replay) {
        if (replay.wasReset()) {
            resets.increment();
        }
        return replay;
    }

    /**
     * A sweep has looked at the heads of the streams that are followed here. What is missing of a stream of which no wake-up told, the sweep has found; an
     * event whose wake-up is on its way in that moment counts, too.
     */
    void swept(Map<StreamId, Long> heads, ToLongBiFunction<StreamId, Long> behind) {
        heads.forEach((stream, head) -> {
            if (!announced.contains(stream.toString())) {
                foundBySweep.increment(behind.applyAsLong(stream, head));
            }
        });
        announced.clear();
    }
}
