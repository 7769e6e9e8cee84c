package be.kring.benchmark;

import be.kring.benchmark.bare.BareApplication;
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
            insert into bare.row select gen_random_uuid(), 'Collega Nummer' || n, repeat('Een bericht van 300 tekens. ', 11),
                '<p>' || repeat('Een bericht van 300 tekens. ', 11) || '</p>', now() - n * interval '1 minute' from generate_series(1, 1000) n;
            grant usage on schema bare to kring_app;
            grant select, insert, update, delete on bare.row to kring_app;
            analyze bare.row""";

    private final Stack stack;

    private BareServer(Stack stack) {
        this.stack = stack;
    }

    /** Stops Kring and starts the bare application with a table of 1,000 rows. */
    static BareServer insteadOfKring(Stack stack) throws SQLException {
        stack.node(1).stop();
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "kring", "kring");
             Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        Path war = stack.settings().state().resolve(NAME);
        ShrinkWrap.create(WebArchive.class, NAME).addPackage(BareApplication.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml").as(ZipExporter.class).exportTo(war.toFile(), true);
        stack.node(1).startInstead(war, "/bare/rows");
        return new BareServer(stack);
    }

    /** Where the resources are: {@code rows}, {@code broadcast} and {@code socket} below it. */
    URI address() {
        return URI.create(stack.settings().publicUrl() + "/bare/");
    }

    @Override
    public void close() {
        stack.node(1).stop();
    }
}
