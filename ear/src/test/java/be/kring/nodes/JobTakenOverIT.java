package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Kring;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.Aside;
import be.kring.system.HalfIndexed;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A node dies in the middle of a job: another one leaves it the time that it had asked for, then goes on, and what was to be done is done once. */
@WholeSystem(nodes = 2)
class JobTakenOverIT {

    private static final int PROMISED_SECONDS = 20;
    /** Nodes look every two seconds whether there is something to index, before the first begins and before the other goes on; the rest is for a busy machine. */
    private static final int LOOKED_FOR_WITHIN_SECONDS = 12;

    @Test
    void the_index_goes_on_at_another_node_twenty_seconds_after_the_begin_and_has_each_post_once(Kring kring, Stack stack) {
        try (Aside database = Aside.of(stack); HalfIndexed indexed = new HalfIndexed(stack, database, kring.integrator(Account.MODERATOR))) {
            indexed.begin();
            Node dying = indexed.node(stack);
            String written = database.text("select max(created_at) from post");
            String claimedUntil = database.text("select claimed_until from job where name = 'search'");
            dying.kill();
            try {
                indexed.letGo();
                await("the transactions of the dead node").until(() -> database.number("select count(*) from pg_stat_activity where application_name = 'kring %s'", dying.name()) == 0);
                indexed.assertNothingOfTheHalf();
                await().atMost(Duration.ofMinutes(2)).until(() -> database.number("select count(*) from job where name = 'search' and ran_at > '%s'", written) == 1);
                assertEquals(1, database.number("select count(*) from job where name = 'search' and ran_at >= '%s'", claimedUntil), "not while the first might have been at it still");
                double after = Double.parseDouble(database.text("select extract(epoch from ran_at - timestamptz '%s') from job where name = 'search'", written));
                assertTrue(after < PROMISED_SECONDS + LOOKED_FOR_WITHIN_SECONDS, () -> "After " + after + " s");
                indexed.assertWhole();
            } finally {
                dying.start();
                dying.await();
            }
        }
    }
}
