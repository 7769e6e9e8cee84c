package be.kring.stream;

import be.kring.shared.Channels;
import be.kring.shared.Notified;
import be.kring.shared.Swept;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.Driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one connection of this node, outside the pool, on which PostgreSQL wakes it up. Every two seconds, and whenever the connection
 * had to be made again, it asks everyone to look for what a lost wake-up would have told, on a thread of its own: a database that answers slowly holds
 * up the sweep, not the wake-ups.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class.getName());
    private static final int SWEEP_MILLIS = 2_000;
    private static final long RETRY_MILLIS = 500;
    /** A machine that vanished says nothing: without this the network would wait for some 15 minutes. */
    private static final String SILENCE_SECONDS = "10";

    @Resource
    ManagedExecutorService executor;

    @Inject
    WakeUps wakeUps;

    @Inject
    Event<Notified> notified;

    @Inject
    Event<Swept> swept;

    @Inject
    @ConfigProperty(name = "kring.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "kring.db.user")
    String user;

    @Inject
    @ConfigProperty(name = "kring.db.password")
    String password;

    private final Semaphore sweepDue = new Semaphore(0);
    private volatile boolean stopped;
    private volatile boolean connected;
    private volatile Connection current;
    private Future<?> loop;
    private Future<?> sweeper;

    @PostConstruct
    void start() {
        loop = executor.submit(this::run);
        sweeper = executor.submit(this::sweepWhenDue);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        loop.cancel(true);
        sweeper.cancel(true);
        close();
    }

    /** Whether wake-ups arrive now; part of readiness. */
    public boolean isConnected() {
        return connected;
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = connect()) {
                listen(connection);
            } catch (SQLException lost) {
                report(lost);
            } catch (RuntimeException unforeseen) {
                LOG.log(Level.SEVERE, "Listening for wake-ups failed, trying again", unforeseen);
            } finally {
                connected = false;
            }
            pause();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", SILENCE_SECONDS);
        properties.setProperty("ApplicationName", "kring-listener");
        Connection connection = new Driver().connect(url, properties);
        current = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Channels.EVENT);
            statement.execute("listen " + Channels.EPHEMERAL);
            statement.execute("listen " + Channels.PERSON);
            statement.execute("listen " + Channels.REVOCATION);
        }
        return connection;
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        connected = true;
        sweep();
        long next = System.nanoTime() + SWEEP_MILLIS * 1_000_000L;
        while (!stopped) {
            long left = Math.max(1, (next - System.nanoTime()) / 1_000_000L);
            PGNotification[] notifications = postgres.getNotifications((int) left);
            if (notifications != null) {
                for (PGNotification notification : notifications) {
                    hear(notification.getName(), notification.getParameter());
                }
            }
            if (System.nanoTime() >= next) {
                try (Statement alive = connection.createStatement()) {
                    alive.execute("select 1");
                }
                sweepDue.release();
                next = System.nanoTime() + SWEEP_MILLIS * 1_000_000L;
            }
        }
    }

    /** What this node said of streams it knew before it said it. */
    private void hear(String channel, String payload) {
        if (!channel.equals(Channels.EVENT)) {
            fire(new Notified(channel, payload));
        } else if (!payload.startsWith(wakeUps.node())) {
            Arrays.stream(payload.split(" ")).skip(1).forEach(stream -> fire(new Notified(channel, stream)));
        }
    }

    private void fire(Notified notification) {
        try {
            notified.fire(notification);
        } catch (RuntimeException observer) {
            LOG.log(Level.WARNING, "An observer of a wake-up failed; the next sweep makes it good", observer);
        }
    }

    private void sweepWhenDue() {
        try {
            while (!stopped) {
                sweepDue.acquire();
                sweepDue.drainPermits();
                sweep();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void sweep() {
        try {
            swept.fire(new Swept());
        } catch (RuntimeException observer) {
            LOG.log(Level.WARNING, "An observer of the sweep failed; the next one tries again", observer);
        }
    }

    private void report(SQLException lost) {
        if (!stopped) {
            LOG.log(Level.WARNING, "Wake-ups from the database are away, trying again: {0}", lost.getMessage());
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void close() {
        try {
            if (current != null) {
                current.close();
            }
        } catch (SQLException closing) {
            LOG.log(Level.FINE, "The listening connection did not close", closing);
        }
    }
}
