package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever signs out or is disabled is out everywhere: pages, API and sockets, within five seconds. */
@WholeSystem
class SignOutIT {

    /** The promise is five seconds at p99; a test on a busy machine allows what is never exceeded. */
    private static final Duration AT_LATEST = Duration.ofMinutes(1);
    private static final String HELD = "update job set claimed_until = now() + interval '10 minutes' where name = 'account-reconciliation' and claimed_until <= now()";
    private static final String LET_GO = "update job set claimed_until = '-infinity' where name = 'account-reconciliation'";
    private static final int SIGNED_OUT = 4001;
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
        await().atMost(AT_LATEST).ignoreExceptions().untilAsserted(() ->
                assertEquals("Wout Aerts", kring.signsIn(Account.NIEUW_VLAAMS).me().path("name").asText()));
    }

    @Test
    void what_no_event_told_the_reconciliation_finds(Kring kring, Stack stack) throws SQLException {
        Colleague emma = kring.signsIn(Account.NIEUW_LOKAAL);
        String url = stack.settings().databaseUrl("kring");
        try (Connection connection = DriverManager.getConnection(url, "kring", "kring"); Statement statement = connection.createStatement()) {
            await("the reconciliation is not at work").atMost(AT_LATEST).until(() -> statement.executeUpdate(HELD) == 1);
            assertEquals(1, statement.executeUpdate("update person set status = 'DISABLED' where handle = 'emma.peeters'"));
            statement.execute("select pg_notify('kring_person', id::text) from person where handle = 'emma.peeters'");
            outWithin(emma);
            statement.executeUpdate(LET_GO);
        }
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() ->
                assertEquals("Emma Peeters", kring.signsIn(Account.NIEUW_LOKAAL).me().path("name").asText()));
    }

    private static void outWithin(Colleague colleague) {
        await().atMost(AT_LATEST).until(() -> colleague.api().get("me").status() == 401);
    }

    private static void closesWithin(Live socket, int code) {
        await().atMost(AT_LATEST).until(() -> !socket.isOpen());
        assertEquals(code, socket.closeCode());
    }
}
