package be.kring.launcher;

import java.util.OptionalInt;

/** The databases in the state of a stack: where the server that runs is, or else one that is started for the while. */
public final class StoredDatabase implements AutoCloseable {

    private final PostgresProcess started;
    private final StateLock lock;
    private final int port;

    private StoredDatabase(PostgresProcess started, StateLock lock, int port) {
        this.started = started;
        this.lock = lock;
        this.port = port;
    }

    /** @throws StartFailure when it does not run and cannot be started */
    public static StoredDatabase open(StackSettings settings) {
        PostgresProcess postgres = new PostgresProcess(settings);
        OptionalInt running = postgres.port();
        if (running.isPresent()) {
            return new StoredDatabase(null, null, running.getAsInt());
        }
        StateLock lock = StateLock.take(settings.state(), "The databases in this folder are being backed up, restored or verified (process "
                + ProcessHandle.current().pid() + "). Wait until that is done.");
        try {
            postgres.start();
            return new StoredDatabase(postgres, lock, settings.ports().database());
        } catch (StartFailure e) {
            lock.close();
            throw e;
        }
    }

    /** The address of a database; {@code postgres} with the password {@code postgres} is its superuser. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server if it was started for the while. */
    @Override
    public void close() {
        if (started != null) {
            started.stop();
            lock.close();
        }
    }
}
