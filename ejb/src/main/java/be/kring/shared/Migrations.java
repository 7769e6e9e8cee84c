package be.kring.shared;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import javax.sql.DataSource;
import java.util.Map;

/**
 * How the schema is brought up to date, here and in the tests. Each migration waits for a lock for at most two seconds ({@code
 * beforeEachMigrate.sql}): longer, and everybody who comes behind it in the queue for the table waits too. Each may be the first of its session, on
 * another node than the one before it. docs/add-a-feature.md has the rules for who writes one.
 */
public final class Migrations {

    /** With Flyway's lock in a transaction of its own, {@code create index concurrently} would wait for that transaction for ever. */
    private static final Map<String, String> LOCK_OF_THE_SESSION = Map.of("flyway.postgresql.transactional.lock", "false");

    private Migrations() {
    }

    /** For the database behind a data source; ready to load or to be changed. */
    public static FluentConfiguration of(DataSource dataSource) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .configuration(LOCK_OF_THE_SESSION)
                .dataSource(dataSource)
                .locations("classpath:db/migration");
    }
}
