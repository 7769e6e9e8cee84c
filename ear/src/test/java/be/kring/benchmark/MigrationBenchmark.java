package be.kring.benchmark;

import be.kring.launcher.Stack;
import be.kring.release.FreshDatabase;
import be.kring.release.ReleaseSample;
import org.flywaydb.core.api.MigrationInfo;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How long people wait while the schema of the previous release, with a million posts and a million events, is brought to ours: the longest
 * of the statements that one reader and one writer of each table send meanwhile, one after the other.
 *
 * <p>{@code -Dkring.benchmark.migrations} adds a location of migrations, to try one before it is released, for example {@code
 * filesystem:/tmp/mine}.
 */
final class MigrationBenchmark implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final double DEMAND_MILLIS = 2000;
    private static final String OURS = "classpath:db/migration";
    private static final List<String> STATEMENTS = List.of(
            "select html from post where group_id = (select group_id from post limit 1) and parent_id is null order by last_activity_at desc, id desc limit 20",
            "update post set version = version + 1 where id = (select id from post order by id limit 1)",
            "select data from event where stream_id = 'group:migration' and seq > 500000 order by seq limit 20",
            "insert into event select 'group:migration', max(seq) + 1, 'post.created', now(), '{}' from event where stream_id = 'group:migration'");

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        stack.node(1).stop();
        ReleaseSample sample = ReleaseSample.latest(stack.settings().server().getParent());
        String further = System.getProperty("kring.benchmark.migrations", "");
        String[] locations = further.isEmpty() ? new String[] {OURS} : new String[] {OURS, further};
        try (FreshDatabase database = new FreshDatabase(stack)) {
            database.migrations().target(sample.version()).load().migrate();
            fill(database, sample);
            figures.awaitQuiet();
            List<String> pending = Arrays.stream(database.migrations().locations(locations).load().info().pending()).map(MigrationInfo::getScript).toList();
            double undisturbed = longest(database, () -> TimeUnit.SECONDS.sleep(5));
            double migrating = longest(database, () -> database.migrations().locations(locations).load().migrate());
            figures.note("longest statement of 4 in turn on " + ROWS + " rows, for 5 s without a migration", "%.0f ms".formatted(undisturbed));
            figures.note("longest of the same while " + pending + " run", migrating, DEMAND_MILLIS, "ms");
        }
    }

    private static void fill(FreshDatabase database, ReleaseSample sample) throws Exception {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            sample.load(connection);
            statement.execute("insert into stream values ('group:migration', " + ROWS + ")");
            statement.execute("insert into event select 'group:migration', n, 'post.created', now(), '{}' from generate_series(1, " + ROWS + ") n");
            statement.execute("create temporary table one as select * from post where parent_id is null limit 1");
            statement.execute("insert into post select (jsonb_populate_record(one, jsonb_build_object('id', fresh, 'thread_id', fresh, 'seq', n))).*"
                    + " from one, (select gen_random_uuid() as fresh, n from generate_series(1, " + ROWS + ") n) more");
            statement.execute("analyze");
        }
    }

    /** The longest of the statements, in milliseconds, that are sent while something is done. */
    private static double longest(FreshDatabase database, Work work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(STATEMENTS.size());
        try {
            Disturbance disturbance = new Disturbance(database);
            List<Future<Double>> longest = STATEMENTS.stream().map(sql -> people.submit(() -> disturbance.longest(sql))).toList();
            disturbance.awaitBegin(STATEMENTS.size());
            work.run();
            disturbance.end();
            double most = 0;
            for (Future<Double> each : longest) {
                most = Math.max(most, each.get());
            }
            return most;
        } finally {
            people.shutdownNow();
        }
    }

    /** What is done meanwhile. */
    private interface Work {

        void run() throws Exception;
    }
}
