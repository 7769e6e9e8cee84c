package be.kring.demo;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoSecretsTest {

    private static final Map<String, String> OWN = Map.of("KRING_OIDC_CLIENT_SECRET", "a-secret", "KRING_ACCOUNT_EVENTS_SECRET", "another");

    @Test
    void letsOwnSecretsPass() {
        assertEquals(Optional.empty(), refusal(OWN));
    }

    @Test
    void refusesEachPublishedSecretOutsideTheDemo() {
        OWN.keySet().forEach(name -> assertTrue(refusal(with(name, "demo-only-not-a-secret")).orElseThrow().startsWith(name + " ")));
    }

    @Test
    void refusesASecretThatIsNotSet() {
        Map<String, String> one = new HashMap<>(OWN);
        one.remove("KRING_ACCOUNT_EVENTS_SECRET");
        assertTrue(refusal(one).orElseThrow().startsWith("KRING_ACCOUNT_EVENTS_SECRET "));
        assertTrue(refusal(with("KRING_DEMO", "false", Map.of())).isPresent());
    }

    @Test
    void asksNothingOfTheDemo() {
        assertEquals(Optional.empty(), refusal(with("KRING_DEMO", "true", Map.of())));
    }

    private static Map<String, String> with(String name, String value) {
        return with(name, value, OWN);
    }

    private static Map<String, String> with(String name, String value, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(others);
        settings.put(name, value);
        return settings;
    }

    private static Optional<String> refusal(Map<String, String> settings) {
        return DemoSecrets.findRefusal(name -> Optional.ofNullable(settings.get(name)));
    }
}
