package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever signs out or is disabled is out everywhere: pages, API and sockets, within five seconds. */
@WholeSystem
class SignOutIT {

    /** The promise is five seconds at p99; a test on a busy machine allows what is never exceeded. */
    private static final Duration AT_LATEST = Duration.ofSeconds(30);
    private static final int NO_LONGER_ALLOWED = 4003;

    @Test
    void try31_the_cookie_of_a_session_that_was_signed_out_is_worth_nothing(Kring kring) {
        Colleague sophie = kring.signsIn(Account.FEDERAAL);
        String cookie = sophie.cookie(Colleague.SESSION);
        sophie.signsOut();
        kring.stranger().with("Cookie", "KRING_SESSION=" + cookie).get("me").expecting(401);
    }

    @Test
    void try31_a_disabled_account_is_out_and_comes_back_when_it_is_enabled(Kring kring) {
        KeycloakAdministrator keycloak = KeycloakAdministrator.of(kring);
        Colleague browser = kring.signsIn(Account.NIEUW_VLAAMS);
        Colleague program = kring.integrator(Account.NIEUW_VLAAMS);
        try (Live socket = browser.goesLive()) {
            keycloak.disables(Account.NIEUW_VLAAMS);
            outWithin(browser);
            outWithin(program);
            closesWithin(socket, NO_LONGER_ALLOWED);
        } finally {
            keycloak.enables(Account.NIEUW_VLAAMS);
        }
        await().ignoreExceptions().untilAsserted(() ->
                assertEquals("Wout Aerts", kring.signsIn(Account.NIEUW_VLAAMS).me().path("name").asText()));
    }

    private static void outWithin(Colleague colleague) {
        await().atMost(AT_LATEST).until(() -> colleague.api().get("me").status() == 401);
    }

    private static void closesWithin(Live socket, int code) {
        await().atMost(AT_LATEST).until(() -> !socket.isOpen());
        assertEquals(code, socket.closeCode());
    }
}
