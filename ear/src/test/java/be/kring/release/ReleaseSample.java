package be.kring.release;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The data of a release as its database held them, to be brought to later schemas: the checksums of its migrations, and the rows of each table as
 * PostgreSQL's {@code COPY} writes them, referenced tables first. Whoever publishes a release adds its sample, see docs/operations.md.
 *
 * @param migrations version and checksum of each
 */
public record ReleaseSample(Map<String, String> migrations, List<Table> tables) {

    private static final String MIGRATION = "migration ";
    private static final String TABLE = "table ";
    private static final String END = "\\.";

    /** @param rows one a line */
    public record Table(String name, String columns, String rows) {

        private void load(CopyManager copy) throws SQLException, IOException {
            copy.copyIn("copy " + name + " (" + columns + ") from stdin", new StringReader(rows));
        }

        /** The rows that the table holds now, of the columns that it had. */
        private String stored(CopyManager copy) throws SQLException, IOException {
            StringWriter text = new StringWriter();
            copy.copyOut("copy " + name + " (" + columns + ") to stdout", text);
            return text.toString();
        }
    }

    /** Writes the sample of a database. @param arguments its JDBC address with user and password, and the file */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            of(connection).write(Path.of(arguments[1]));
        }
    }

    public static ReleaseSample of(Connection connection) throws SQLException, IOException {
        Map<String, String> migrations = new LinkedHashMap<>();
        rows(connection, "select version, checksum from flyway_schema_history where version is not null order by installed_rank")
                .forEach(row -> migrations.put(row.get(0), row.get(1)));
        List<Table> tables = new ArrayList<>();
        CopyManager copy = copy(connection);
        List<List<String>> left = new ArrayList<>(rows(connection, """
                select c.oid::regclass, (select string_agg(attname, ', ' order by attnum) from pg_attribute
                         where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''),
                       coalesce((select string_agg(distinct confrelid::regclass::text, ' ') from pg_constraint
                         where conrelid = c.oid and contype = 'f' and confrelid <> c.oid), '')
                  from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'
                 order by 1"""));
        while (!left.isEmpty()) {
            List<String> names = tables.stream().map(Table::name).toList();
            List<String> next = left.stream().filter(row -> row.get(2).isEmpty() || names.containsAll(Arrays.asList(row.get(2).split(" "))))
                    .findFirst().orElseThrow(() -> new IllegalStateException("Tables refer to each other in a circle: " + left));
            left.remove(next);
            Table table = new Table(next.get(0), next.get(1), "");
            tables.add(new Table(table.name(), table.columns(), table.stored(copy)));
        }
        return new ReleaseSample(migrations, tables);
    }

    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        migrations.forEach((version, checksum) -> text.append(MIGRATION).append(version).append(' ').append(checksum).append('\n'));
        tables.forEach(table -> text.append(TABLE).append(table.name()).append(' ').append(table.columns()).append('\n')
                .append(table.rows()).append(END).append('\n'));
        try (GZIPOutputStream zip = new GZIPOutputStream(Files.newOutputStream(file))) {
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** That of the release before this one. @param target the build folder of the module {@code ear} */
    public static ReleaseSample latest(Path target) throws IOException {
        try (Stream<Path> samples = Files.list(target.resolve("../src/test/resources/release").normalize())) {
            return read(samples.max(Comparator.naturalOrder()).orElseThrow());
        }
    }

    static ReleaseSample read(Path file) throws IOException {
        ReleaseSample sample = new ReleaseSample(new LinkedHashMap<>(), new ArrayList<>());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MIGRATION)) {
                    String[] words = line.split(" ");
                    sample.migrations.put(words[1], words[2]);
                } else {
                    String[] words = line.substring(TABLE.length()).split(" ", 2);
                    sample.tables.add(new Table(words[0], words[1], rowsOf(lines)));
                }
            }
        }
        return sample;
    }

    private static String rowsOf(BufferedReader lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line = lines.readLine(); !line.equals(END); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        return rows.toString();
    }

    /** The version of the schema of this release. */
    public String version() {
        return List.copyOf(migrations.keySet()).get(migrations.size() - 1);
    }

    /** Writes all rows as the release wrote them: in its columns, past no rule of the schema. */
    public void load(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from epoch");
        }
        CopyManager copy = copy(connection);
        for (Table table : tables) {
            table.load(copy);
        }
    }

    /** The names of the tables in which, as far as this release reads them, something else is stored than its rows. */
    public List<String> differences(Connection connection) throws SQLException, IOException {
        CopyManager copy = copy(connection);
        List<String> different = new ArrayList<>();
        for (Table table : tables) {
            if (!table.stored(copy).lines().sorted().toList().equals(table.rows().lines().sorted().toList())) {
                different.add(table.name());
            }
        }
        return different;
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                all.add(row);
            }
            return all;
        }
    }
}
