package be.kring.evaluation;

import be.kring.launcher.Console;
import be.kring.search.IndexStatistics;
import be.kring.search.PostIndex;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A data set as people and their posts in one open group of a database of Kring, indexed as Kring does it. */
final class Library {

    /** Who asks: nobody's colleague, who reads the open group. */
    static final UUID ASKER = new UUID(0x7000L, 0x8000000000000001L);
    private static final UUID ORGANISATION = new UUID(0x7000L, 0x8000000000000002L);
    private static final UUID GROUP = new UUID(0x7000L, 0x8000000000000003L);
    private static final int PORTION = 2_000;
    private static final String PEOPLE = "copy person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at) from stdin";
    private static final String POSTS = "copy post (id, group_id, thread_id, author_id, function, organisation_id, organisation_name, level, capacity, language, body, html, seq,"
            + " created_at, last_activity_at) from stdin";

    private final Connection connection;
    private final Map<UUID, String> names = new HashMap<>();

    Library(Connection connection) {
        this.connection = connection;
    }

    /** The id in the data set of a person whom Kring found. */
    String name(UUID person) {
        return names.get(person);
    }

    int people() {
        return names.size();
    }

    void fill(DataSet data, Console console) throws IOException, SQLException {
        Map<String, String> people = data.people();
        Set<String> missing = new HashSet<>();
        data.documents((number, columns) -> {
            if (!people.containsKey(columns[1])) {
                data.remark("docs.tsv: an author who is not in people.tsv, taken with the id as the name", number);
                missing.add(columns[1]);
            }
        });
        missing.forEach(id -> people.put(id, id));
        begin();
        copy(PEOPLE, out -> {
            int count = 0;
            for (Map.Entry<String, String> person : people.entrySet()) {
                UUID id = id("person", person.getKey());
                names.put(id, person.getKey());
                row(out, id, "evaluation", person.getKey(), "p." + ++count, person.getValue(), "", ORGANISATION, "Evaluation", "LOCAL", "EN", "2026-01-01", "2026-01-01");
            }
        });
        Languages languages = new Languages(data);
        Set<UUID> seen = new HashSet<>();
        copy(POSTS, out -> data.documents((number, columns) -> {
            UUID id = id("document", columns[0]);
            if (!seen.add(id)) {
                data.remark("docs.tsv: a document a second time, left out", number);
                return;
            }
            row(out, id, GROUP, id, id("person", columns[1]), "", ORGANISATION, "Evaluation", "LOCAL", "PERSONAL", languages.of(columns[3]), columns[3], "", number,
                    "2026-01-01", "2026-01-01");
        }));
        console.say(people.size() + " people and " + seen.size() + " documents, " + languages);
    }

    /** By the product's own work, portion by portion. */
    void index(Console console) throws SQLException {
        PostIndex index = new PostIndex(connection);
        IndexStatistics statistics = new IndexStatistics(connection);
        connection.setAutoCommit(false);
        long done = 0;
        for (int taken = index.takePortion(PORTION); taken > 0; taken = index.takePortion(PORTION)) {
            connection.commit();
            done += taken;
            if (done % 50_000 < PORTION && done >= 50_000) {
                console.say(done + " documents indexed");
            }
        }
        statistics.count();
        connection.commit();
        connection.setAutoCommit(true);
        statistics.analyse();
        console.say("Indexed");
    }

    private void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into organisation (id, code, names, level, created_at) values ('" + ORGANISATION + "', '0999999999', '{\"en\": \"Evaluation\"}', 'LOCAL', now())");
            statement.execute("insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, status, created_at, signed_in_at)"
                    + " values ('" + ASKER + "', 'evaluation-asker', 'asker', 'asker', 'Asker', '', '" + ORGANISATION + "', 'Evaluation', 'LOCAL', 'EN', 'ACTIVE', now(), now())");
            statement.execute("insert into kring_group (id, slug, names, descriptions, purposes, house_rules, visibility, join_policy, colour, founded_by, created_at, last_activity_at)"
                    + " values ('" + GROUP + "', 'evaluation', '{}', '{}', '{}', '{}', 'OPEN', 'OPEN', 'TEAL', '" + ASKER + "', now(), now())");
        }
    }

    private static UUID id(String kind, String text) {
        return UUID.nameUUIDFromBytes((kind + " " + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes rows. */
    private interface Rows {

        void write(Writer out) throws IOException;
    }

    private void copy(String sql, Rows rows) throws IOException, SQLException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql), StandardCharsets.UTF_8), 1 << 16)) {
            rows.write(out);
        }
    }

    private static void row(Writer out, Object... values) throws IOException {
        for (int index = 0; index < values.length; index++) {
            String text = values[index].toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
            out.write(index == 0 ? text : "\t" + text);
        }
        out.write('\n');
    }
}
