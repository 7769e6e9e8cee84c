package be.kring.checker.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The connections on which the nodes wait for wake-ups are ended by the database, as soon as they are made again too, while something is said in the
 * quiet groups: nobody is woken for it, and no later event makes it good.
 */
public final class WakeUpsLost implements Fault {

    private static final String END_LISTENERS = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kring-listener'";
    private static final int AGAIN_MILLIS = 20;

    @Override
    public void strike(Site site, Random random) throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(site.stack().settings().databaseUrl("kring"), "postgres", "postgres");
             Statement statement = connection.createStatement()) {
            statement.execute(END_LISTENERS);
            CompletableFuture<Void> said = CompletableFuture.runAsync(site.quietWord());
            while (!said.isDone()) {
                statement.execute(END_LISTENERS);
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            }
            said.join();
        }
    }
}
