package be.kring.web.security;

import be.kring.web.problem.TooManyRequests;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateLimitsTest {

    private static final UUID MIRA = new UUID(0, 1);
    private static final UUID NOOR = new UUID(0, 2);

    @Test
    void thirtyPostsAMinuteAndNoMore() {
        RateLimits limits = new RateLimits(new Settings(Map.of()), new SimpleMeterRegistry());
        use(limits, MIRA, RateLimits.Kind.POSTS, 30);
        TooManyRequests refused = assertThrows(TooManyRequests.class, () -> limits.count(MIRA, RateLimits.Kind.POSTS));
        assertTrue(refused.seconds() >= 1 && refused.seconds() <= 3, () -> "after " + refused.seconds() + " s");
    }

    @Test
    void onePersonDoesNotUseUpWhatIsAnothers() {
        MeterRegistry meters = new SimpleMeterRegistry();
        RateLimits limits = new RateLimits(new Settings(Map.of("kring.limit.searches", 2)), meters);
        use(limits, MIRA, RateLimits.Kind.SEARCHES, 2);
        assertThrows(TooManyRequests.class, () -> limits.count(MIRA, RateLimits.Kind.SEARCHES));
        assertEquals(1, meters.get("kring.limit.refused").tag("kind", "searches").counter().count());
        use(limits, NOOR, RateLimits.Kind.SEARCHES, 2);
        use(limits, MIRA, RateLimits.Kind.POSTS, 30);
    }

    private static void use(RateLimits limits, UUID person, RateLimits.Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            limits.count(person, kind);
        }
    }

    /** The configuration, as far as limits ask for it. */
    private record Settings(Map<String, Integer> values) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(type.cast(values.get(name)));
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException(type.getName());
        }
    }
}
