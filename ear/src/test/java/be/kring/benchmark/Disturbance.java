package be.kring.benchmark;

import be.kring.release.FreshDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;

/** How much somebody who sends the same statement again and again is held up. */
final class Disturbance {

    private static final double NANOS_PER_MILLI = 1e6;

    private final FreshDatabase database;
    private final Semaphore begun = new Semaphore(0);
    private volatile boolean over;

    Disturbance(FreshDatabase database) {
        this.database = database;
    }

    /** Sends it until the end. @return the longest time that it took once it had been sent for the first time, in milliseconds */
    double longest(String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
            begun.release();
            double longest = 0;
            while (!over) {
                long begin = System.nanoTime();
                statement.execute(sql);
                longest = Math.max(longest, (System.nanoTime() - begin) / NANOS_PER_MILLI);
            }
            return longest;
        }
    }

    /** Waits until so many of them send. */
    void awaitBegin(int senders) throws InterruptedException {
        begun.acquire(senders);
    }

    void end() {
        over = true;
    }
}
