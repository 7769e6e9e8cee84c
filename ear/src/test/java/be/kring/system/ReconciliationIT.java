package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What no event told, the comparison with Keycloak finds; every hour, and every fifteen seconds here. {@code AccountReconciliationTest} has each case by itself. */
@WholeSystem
class ReconciliationIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int NO_LONGER_ALLOWED = 4003;

    /** The event comes, but is older than what Kring believes to know of the account: as good as lost. */
    @Test
    void who_was_disabled_and_whose_event_was_lost_is_put_out(Kring kring, Stack stack) {
        Colleague emma = kring.signsIn(Account.NIEUW_LOKAAL);
        String subject = KeycloakAdministrator.of(kring).idOf(Account.NIEUW_LOKAAL);
        try (Aside database = Aside.of(stack); Live socket = emma.goesLive()) {
            hold(database);
            database.execute("insert into account_event_seen (id, issuer, subject, at) values ('from-tomorrow', '%s', '%s', now() + interval '1 day')", kring.issuer(), subject);
            try {
                long before = events(database, subject);
                KeycloakAdministrator.of(kring).disables(Account.NIEUW_LOKAAL);
                await("the event has come").until(() -> events(database, subject) > before);
                assertEquals("ACTIVE", database.text("select status from person where subject = '%s'", subject));
                emma.me();
                assertTrue(socket.isOpen());
                letGo(database);
                await().atMost(SOON).until(() -> emma.api().get("me").status() == 401);
                await().until(() -> !socket.isOpen());
                assertEquals(NO_LONGER_ALLOWED, socket.closeCode());
            } finally {
                letGo(database);
                database.execute("delete from account_event_seen where id = 'from-tomorrow'");
                KeycloakAdministrator.of(kring).enables(Account.NIEUW_LOKAAL);
            }
        }
        comesIn(kring);
    }

    @Test
    void who_was_enabled_again_and_whose_event_was_lost_comes_in_again(Kring kring, Stack stack) {
        Colleague emma = kring.signsIn(Account.NIEUW_LOKAAL);
        try (Aside database = Aside.of(stack)) {
            hold(database);
            database.execute("update person set status = 'DISABLED' where handle = 'emma.peeters'");
            database.execute("select pg_notify('kring_person', id::text) from person where handle = 'emma.peeters'");
            await().until(() -> emma.api().get("me").status() == 401);
            letGo(database);
        }
        comesIn(kring);
    }

    /** Keeps the job from running, once it is not at work. */
    private static void hold(Aside database) {
        await("the reconciliation is not at work").until(() -> database.list(
                "update job set claimed_until = now() + interval '10 minutes' where name = 'account-reconciliation' and claimed_until <= now() returning name").size() == 1);
    }

    private static long events(Aside database, String subject) {
        return database.number("select count(*) from account_event_seen where subject = '%s'", subject);
    }

    private static void letGo(Aside database) {
        database.execute("update job set claimed_until = '-infinity' where name = 'account-reconciliation'");
    }

    private static void comesIn(Kring kring) {
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertEquals("Emma Peeters", kring.signsIn(Account.NIEUW_LOKAAL).me().path("name").asText()));
    }
}
