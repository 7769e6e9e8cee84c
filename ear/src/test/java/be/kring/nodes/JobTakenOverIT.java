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
    /** Nodes look every two seconds whether there is something to index; the rest is for a busy machine. */
    private static final int LOOKED_FOR_WITHIN_SECONDS = 10;

    @Test
    void the_index_goes_on_at_another_node_twenty_seconds_after_the_begin_and_has_each_post_once(Kring kring, Stack stack) {
        try (Aside database = Aside.of(stack); HalfIndexed indexed = new HalfIndexed(stack, database, kring.integrator(Account.MODERATOR))) {
            indexed.begin();
            Node dying = indexed.node(stack);
            Node other = stack.nodes().stream().filter(node -> node != dying).findFirst().orElseThrow();
            String begun = database.text("select claimed_until - interval '%d seconds' from job where name = 'search'", PROMISED_SECONDS);
            dying.kill();
            try {
                indexed.letGo();
                await("the transactions of the dead node").until(() -> database.number("select count(*) from pg_stat_activity where application_name = 'kring %s'", dying.name()) == 0);
                indexed.assertNothingOfTheHalf();
                await().atMost(Duration.ofMinutes(2)).until(() -> database.number("select count(*) from job where name = 'search' and ran_at > '%s'", begun) == 1);
                double after = Double.parseDouble(database.text("select extract(epoch from ran_at - timestamptz '%s') from job where name = 'search'", begun));
                assertTrue(after >= PROMISED_SECONDS, () -> "While the first might have been at it still: " + after);
                assertTrue(after < PROMISED_SECONDS + LOOKED_FOR_WITHIN_SECONDS, () -> "After " + after + " s");
                assertEquals(0, database.number("select count(*) from pg_stat_activity where application_name = 'kring %s'", dying.name()), other::name);
                indexed.assertWhole();
            } finally {
                dying.start();
                dying.await();
            }
        }
    }
}
