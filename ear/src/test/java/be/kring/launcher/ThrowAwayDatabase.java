package be.kring.launcher;

/** PostgreSQL alone, for tests that bring their own server. */
public final class ThrowAwayDatabase implements AutoCloseable {

    private final PostgresProcess postgres;

    private ThrowAwayDatabase(PostgresProcess postgres) {
        this.postgres = postgres;
    }

    public static ThrowAwayDatabase start(StackSettings settings) {
        PostgresProcess postgres = new PostgresProcess(settings);
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "stop"));
        return new ThrowAwayDatabase(postgres);
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
