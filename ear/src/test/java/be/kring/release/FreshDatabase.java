package be.kring.release;

import be.kring.launcher.Stack;
import be.kring.shared.Migrations;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An empty database beside that of the stack, owned as an operator's is; gone at the end. */
public final class FreshDatabase implements AutoCloseable {

    private final Stack stack;
    private final String name = "release_" + UUID.randomUUID().toString().replace("-", "");

    public FreshDatabase(Stack stack) throws SQLException {
        this.stack = stack;
        administer("create database " + name + " owner kring");
    }

    public String url() {
        return stack.settings().databaseUrl(name);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "kring", "kring");
    }

    public FluentConfiguration migrations() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser("kring");
        source.setPassword("kring");
        return Migrations.of(source);
    }

    /** Version and checksum of each migration that has run. */
    public Map<String, String> applied() throws SQLException {
        Map<String, String> applied = new HashMap<>();
        try (Connection connection = connect(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select version, checksum from flyway_schema_history where version is not null")) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getString(2));
            }
        }
        return applied;
    }

    @Override
    public void close() throws SQLException {
        administer("drop database " + name + " with (force)");
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("postgres"), "postgres", "postgres");
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
