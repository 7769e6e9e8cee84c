package be.kring.keycloak.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theDemoNeedsNone() {
        Settings settings = Settings.from(Map.of());
        assertEquals(URI.create("http://localhost:8080/oidc/account-events"), settings.receiver());
        assertEquals("http://localhost:8180/realms/kring", settings.issuer("kring"));
    }

    @Test
    void theReceiverFollowsKringUnlessItHasAnAddressOfItsOwn() {
        String kring = "https://kring.example/";
        assertEquals(URI.create("https://kring.example/oidc/account-events"), Settings.from(Map.of("KRING_PUBLIC_URL", kring)).receiver());
        assertEquals(URI.create("http://kring-internal:8080/events"), Settings.from(Map.of(
                "KRING_PUBLIC_URL", kring, "KRING_ACCOUNT_EVENTS_URL", "http://kring-internal:8080/events")).receiver());
    }

    @Test
    void outsideTheDemoTheSecretIsOnesOwn() {
        assertThrows(IllegalStateException.class, () -> Settings.from(Map.of("KRING_DEMO", "false")));
        assertThrows(IllegalStateException.class, () -> Settings.from(Map.of("KRING_DEMO", "false",
                "KRING_ACCOUNT_EVENTS_SECRET", Settings.DEMO_SECRET)));
        assertEquals("own", Settings.from(Map.of("KRING_DEMO", "false", "KRING_ACCOUNT_EVENTS_SECRET", "own")).secret());
    }
}
