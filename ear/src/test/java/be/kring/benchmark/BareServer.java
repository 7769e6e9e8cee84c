package be.kring.benchmark;

import be.kring.benchmark.bare.BareApplication;
import be.kring.benchmark.socket.Handshake;
import be.kring.launcher.Stack;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The assembled WildFly with the application {@code be.kring.benchmark.bare} in the place of Kring: same configuration, heap, data source and
 * database. It is there while this is open; Kring comes back with {@link be.kring.launcher.Node#start}.
 */
final class BareServer implements AutoCloseable {

    private static final String NAME = "bare.war";
    private static final String TABLE = """
            create schema bare;
            create table bare.row (id uuid primary key, author text not null, body text not null, html text not null, created_at timestamptz not null);
            create index on bare.row (created_at);
            grant usage on schema bare to kring_app;
            grant select, insert, update, delete on bare.row to kring_app""";
    private static final String ROWS = """
            insert into bare.row select gen_random_uuid(), 'Collega Nummer' || n, repeat('Een bericht van 300 tekens. ', 11),
                '<p>' || repeat('Een bericht van 300 tekens. ', 11) || '</p>', now() - n * interval '1 minute' from generate_series(%d, %d) n""";
    private static final int FIRST_ROWS = 1_000;

    private final Stack stack;

    private BareServer(Stack stack) {
        this.stack = stack;
    }

    /** Stops Kring and starts the bare application with a table of 1,000 rows. */
    static BareServer insteadOfKring(Stack stack) throws SQLException {
        stack.node(1).stop();
        execute(stack, TABLE);
        Path war = stack.settings().state().resolve(NAME);
        ShrinkWrap.create(WebArchive.class, NAME).addPackage(BareApplication.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml").as(ZipExporter.class).exportTo(war.toFile(), true);
        stack.node(1).startInstead(war, "/bare/rows");
        BareServer server = new BareServer(stack);
        server.grow(0, FIRST_ROWS);
        return server;
    }

    /** Where the resources are: {@code rows}, {@code broadcast} and {@code socket} below it. */
    URI address() {
        return URI.create(stack.node(1).url() + "/bare/");
    }

    /** Of a socket that receives what is broadcast. */
    Handshake handshake() {
        return new Handshake(address(), "/bare/socket", Map.of());
    }

    /** More rows, older than those that are there. */
    void grow(int from, int to) throws SQLException {
        execute(stack, ROWS.formatted(from + 1, to) + "; analyze bare.row");
    }

    @Override
    public void close() {
        stack.node(1).stop();
    }

    private static void execute(Stack stack, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "kring", "kring");
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
