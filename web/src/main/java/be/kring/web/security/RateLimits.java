package be.kring.web.security;

import be.kring.shared.Actor;
import be.kring.web.problem.TooManyRequests;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How often one person may ask, a minute and on one node: {@code KRING_LIMIT_REQUESTS} (600) of any kind, pages and
 * handshakes of sockets too, among them {@code KRING_LIMIT_POSTS} (30) and {@code KRING_LIMIT_SEARCHES} (60). Photos count apart
 * ({@code KRING_LIMIT_PHOTOS}, 6000), as a list may show a hundred. The whole allowance may be used at once and comes
 * back evenly (a token bucket). The nodes do not count together: the limits keep one person from burdening all others, for
 * which a few times as much does no harm.
 */
@ApplicationScoped
public class RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimits.class);
    private static final int PEOPLE = 20_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** What is counted. */
    public enum Kind {
        REQUESTS(600), PHOTOS(6000), POSTS(30), SEARCHES(60);

        private final int standard;

        Kind(int standard) {
            this.standard = standard;
        }
    }

    private final Map<Kind, Integer> allowed = new EnumMap<>(Kind.class);
    private final Map<Kind, Counter> refused = new EnumMap<>(Kind.class);
    private final Map<UUID, Map<Kind, Bucket>> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Map<Kind, Bucket>> eldest) {
            return size() > PEOPLE;
        }
    });

    protected RateLimits() {
    }

    @Inject
    public RateLimits(Config config, MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            refused.put(kind, registry.counter("kring.limit.refused", "kind", kind.name().toLowerCase(Locale.ROOT)));
            allowed.put(kind, config.getOptionalValue("kring.limit." + kind.name().toLowerCase(Locale.ROOT), Integer.class)
                    .orElse(kind.standard));
        }
    }

    /** Called at the start, so that whoever watches sees the counters at 0, and the log what is allowed. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.debugf("Of one person in a minute: %s", allowed);
    }

    /** For {@link RequestLimitFilter}. @throws TooManyRequests when this person has used up what is allowed */
    void countRequest(Actor actor, String path) {
        count(actor.personId(), Places.isPhoto(path) ? Kind.PHOTOS : Kind.REQUESTS);
    }

    /** For a page that searches. @throws TooManyRequests when this person has used up what is allowed */
    public void countSearch(Actor actor) {
        count(actor.personId(), Kind.SEARCHES);
    }

    /** @throws TooManyRequests when this person has used up what is allowed */
    void count(UUID personId, Kind kind) {
        ConsumptionProbe probe = buckets.computeIfAbsent(personId, nobody -> fresh()).get(kind).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refused.get(kind).increment();
            throw new TooManyRequests(Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds()));
        }
    }

    private Map<Kind, Bucket> fresh() {
        Map<Kind, Bucket> fresh = new EnumMap<>(Kind.class);
        allowed.forEach((kind, number) -> fresh.put(kind,
                Bucket.builder().addLimit(limit -> limit.capacity(number).refillGreedy(number, PERIOD)).build()));
        return fresh;
    }
}
