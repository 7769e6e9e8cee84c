package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;

/**
 * The node is killed, as by a power cut, while it matches, brings questions to whoever knows, and indexes, each held up in the middle. Nothing is lost and
 * nothing is done twice: see docs/reliability.md.
 */
@WholeSystem
class RestartInTheMiddleIT {

    @Test
    void of_a_round_of_proposals_a_question_under_way_and_a_portion_of_the_index_nothing_is_lost_or_doubled(Kring kring, Stack stack) {
        Colleague joren = kring.integrator(Account.MODERATOR);
        try (Aside database = Aside.of(stack); HalfMatched matched = new HalfMatched(stack, database, joren); HalfRouted routed = new HalfRouted(stack, database, joren, kring.integrator(Account.LOKAAL));
             HalfIndexed indexed = new HalfIndexed(stack, database, joren)) {
            matched.begin();
            routed.begin();
            indexed.begin();
            stack.node(1).kill();
            try {
                matched.letGo();
                routed.letGo();
                indexed.letGo();
                await("the transactions of the dead node").until(() -> database.number("select count(*) from pg_stat_activity where usename = 'kring_app'") == 0);
                assertAll(matched::assertNothingOfTheHalf, routed::assertNothingOfTheHalf, indexed::assertNothingOfTheHalf);
            } finally {
                stack.node(1).start();
                stack.node(1).await();
            }
            routed.goOn();
            matched.goOn();
            assertAll(matched::assertWhole, indexed::assertWhole, routed::assertWhole);
            SomePeople.leave(database);
        }
    }
}
