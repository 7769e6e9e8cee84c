package be.kring.system;

import be.kring.launcher.Stack;
import be.kring.release.DatabaseFacts;
import be.kring.release.FreshDatabase;
import be.kring.release.ReleaseSample;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The release before this one, as far as the database goes: its data come through our migrations. That its application goes on working beside us on
 * the schema that we make of its own is simulated: no older Kring is built or started here. What it stored is written and read again on that schema,
 * column by column, and the keys that its {@code on conflict} names must be there. Its own queries are not run, nor what only they would write, and a
 * constraint that refuses that would not be found.
 */
@WholeSystem
class PreviousReleaseIT {

    private static final String KEYS = "select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint"
            + " where contype in ('p', 'u') and connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'flyway_schema_history'";

    @Test
    void its_data_come_through_our_migrations(Stack stack) throws Exception {
        ReleaseSample sample = ReleaseSample.latest(Path.of(System.getProperty("kring.target")));
        try (FreshDatabase database = new FreshDatabase(stack)) {
            database.migrations().target(sample.version()).load().migrate();
            assertEquals(sample.migrations(), database.applied(), "a released migration is never edited");
            try (Connection connection = database.connect()) {
                sample.load(connection);
            }
            database.migrations().load().migrate();
            try (Connection connection = database.connect(); DatabaseFacts facts = DatabaseFacts.of(database.url())) {
                assertEquals(List.of(), sample.differences(connection));
                assertTrue(facts.validateReferences() > 0);
                assertEquals(List.of(), facts.streamsWithGaps());
                assertTrue(facts.unbrokenAuditTrail() > 0, "the sample has an audit trail");
                assertNotEquals("0", facts.text("select count(*) from post"), "the sample has posts");
            }
        }
    }

    @Test
    void what_it_stored_is_written_and_read_on_our_schema_too(Stack stack) throws Exception {
        ReleaseSample sample = ReleaseSample.latest(Path.of(System.getProperty("kring.target")));
        try (FreshDatabase before = new FreshDatabase(stack); FreshDatabase after = new FreshDatabase(stack)) {
            before.migrations().target(sample.version()).load().migrate();
            after.migrations().load().migrate();
            try (Connection connection = after.connect()) {
                sample.load(connection);
                assertEquals(List.of(), sample.differences(connection));
            }
            try (DatabaseFacts old = DatabaseFacts.of(before.url()); DatabaseFacts current = DatabaseFacts.of(after.url())) {
                Set<String> lost = new HashSet<>(old.texts(KEYS));
                current.texts(KEYS).forEach(lost::remove);
                assertEquals(Set.of(), lost, "its 'on conflict' finds the keys that it names");
            }
        }
    }

    /** Nodes that start at once take turns, and one that died in the middle is followed by another: what an earlier migration left in its session is not there. */
    @Test
    void each_migration_can_be_the_first_of_its_session(Stack stack) throws Exception {
        try (FreshDatabase database = new FreshDatabase(stack)) {
            Flyway one = database.migrations().target("next").load();
            int sessions = 0;
            while (one.migrate().migrationsExecuted == 1) {
                sessions++;
            }
            assertEquals(sessions, database.applied().size());
            assertEquals(0, database.migrations().load().info().pending().length);
        }
    }

    @Test
    void a_migration_waits_for_a_lock_for_two_seconds_at_most_and_can_build_an_index_beside_writers(Stack stack) throws Exception {
        try (FreshDatabase database = new FreshDatabase(stack)) {
            database.migrations().locations("classpath:db/migration", "classpath:db/planted").load().migrate();
            try (DatabaseFacts facts = DatabaseFacts.of(database.url())) {
                assertEquals("2s", facts.text("select lock_timeout from planted"));
                assertEquals("t", facts.text("select indisvalid from pg_index where indexrelid = 'planted_lock_timeout'::regclass"));
            }
        }
    }
}
