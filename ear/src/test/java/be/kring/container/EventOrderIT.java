package be.kring.container;

import be.kring.group.GroupChanged;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two connections write to one stream: the numbers are without gaps and in the order of commits, whatever the order in which they began. */
@ExtendWith(ArquillianExtension.class)
class EventOrderIT {

    private static final int PATIENCE_SECONDS = 30;

    @Inject
    DomainEvents events;

    @Inject
    EventLog log;

    @Inject
    Together together;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    private final UUID group = UUID.randomUUID();

    @Test
    void who_commits_last_gets_the_last_number_also_when_it_began_first() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayPublish = new CountDownLatch(1);
        Future<Long> early = together.start(() -> inTransaction(() -> {
            log.epoch(Actor.SYSTEM);
            begun.countDown();
            mayPublish.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return publish();
        }));
        assertTrue(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        long late = inTransaction(this::publish);
        mayPublish.countDown();
        assertEquals(1, late);
        assertEquals(2, early.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(1L, 2L), logged());
    }

    @Test
    void the_second_waits_for_the_first_so_that_no_reader_sees_a_number_before_a_smaller_one() throws Exception {
        CountDownLatch placed = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Long> first = together.start(() -> inTransaction(() -> {
            long seq = publish();
            placed.countDown();
            mayCommit.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return seq;
        }));
        assertTrue(placed.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Future<Long> second = together.start(() -> inTransaction(this::publish));
        awaitSomebodyWaitingForTheStream();

        assertFalse(second.isDone(), "it cannot commit before the first");
        assertEquals(List.of(), logged(), "what is not committed is not read");
        mayCommit.countDown();
        assertEquals(1, first.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(2, second.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(1L, 2L), logged());
        assertEquals(2, log.head(Actor.SYSTEM, StreamId.group(group)));
    }

    @Test
    void a_transaction_that_rolls_back_leaves_no_gap_for_who_waited() throws Exception {
        inTransaction(this::publish);
        CountDownLatch placed = new CountDownLatch(1);
        CountDownLatch mayFail = new CountDownLatch(1);
        Future<Long> failing = together.start(() -> inTransaction(() -> {
            publish();
            placed.countDown();
            mayFail.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            throw new IllegalStateException("planned");
        }));
        assertTrue(placed.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Future<Long> waiting = together.start(() -> inTransaction(this::publish));
        awaitSomebodyWaitingForTheStream();
        mayFail.countDown();
        assertThrows(Exception.class, () -> failing.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(2, waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(1L, 2L), logged());
    }

    @RepeatedTest(3)
    void forty_writers_at_once_leave_no_gap_and_no_double() {
        int writers = 40;
        var outcomes = together.times(writers, () -> inTransaction(this::publish));
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        List<Long> expected = LongStream.rangeClosed(1, writers).boxed().toList();
        assertEquals(expected, outcomes.stream().map(Together.Outcome::value).sorted().toList());
        assertEquals(expected, logged());
    }

    private long publish() {
        return events.publish(new GroupChanged(group, group));
    }

    private List<Long> logged() {
        return log.listAfter(Actor.SYSTEM, StreamId.group(group), 0, 100).stream().map(LoggedEvent::seq).toList();
    }

    private long inTransaction(java.util.concurrent.Callable<Long> work) throws Exception {
        transaction.begin();
        try {
            long result = work.call();
            transaction.commit();
            return result;
        } catch (Exception failed) {
            transaction.rollback();
            throw failed;
        }
    }

    private void awaitSomebodyWaitingForTheStream() throws SQLException, TimeoutException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < patience) {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
                 ResultSet waiting = statement.executeQuery("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                         + " and query like '%insert into stream%')")) {
                waiting.next();
                if (waiting.getBoolean(1)) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new TimeoutException("nobody waits for the stream");
    }
}
