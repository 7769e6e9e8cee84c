package be.kring.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The secrets of the demo are published with the source. Outside the demo Kring refuses to start with one of them, or without one: a secret
 * that is not set falls back to the demo's.
 */
@Singleton
@Startup
public class DemoSecrets {

    private static final Set<String> PUBLISHED = Set.of("demo-only-not-a-secret");
    private static final List<String> SETTINGS = List.of("KRING_OIDC_CLIENT_SECRET", "KRING_ACCOUNT_EVENTS_SECRET");

    @Inject
    Config config;

    @PostConstruct
    void check() {
        findRefusal(name -> config.getOptionalValue(name, String.class)).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    /** Why Kring may not start with these settings. */
    static Optional<String> findRefusal(Function<String, Optional<String>> setting) {
        if (setting.apply("KRING_DEMO").map(Boolean::parseBoolean).orElse(false)) {
            return Optional.empty();
        }
        return SETTINGS.stream()
                .filter(name -> setting.apply(name).map(PUBLISHED::contains).orElse(true))
                .findFirst()
                .map(name -> name + " is not set, or is the published secret of the demo. Give it a secret of your own,"
                        + " or set KRING_DEMO=true if this is a demo.");
    }
}
