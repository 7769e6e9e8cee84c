package be.kring.benchmark;

import be.kring.launcher.Stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Lets groups grow old at once: posts with their tags, reactions and events are put into the real tables by SQL, as they would stand there if their members had
 * written one a second until an hour ago. Of five posts one starts a thread and four answer it; one in ten has a reaction. Numbers, counters
 * and the head of the stream agree, which is why references are not checked one by one.
 */
final class Archive implements AutoCloseable {

    /** Rows from the first to the last of a group; a thread begins at 1, 6, 11 … */
    private static final String ROWS = """
            create temporary table fresh as
            with here as (
                select g.id as group_id, coalesce(s.head_seq, 0) as head, now() - interval '40 days' as epoch
                from kring_group g left join stream s on s.id = 'group:' || g.id where g.slug = ?),
            people as (
                select array_agg(m.person_id order by m.person_id) as ids from membership m join here h on h.group_id = m.group_id and m.state = 'MEMBER')
            select n, group_id, head + n - ? + 1 as seq, epoch + n * interval '1 second' as at,
                (substr(md5(group_id::text), 1, 8) || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
                (substr(md5(group_id::text), 1, 8) || '-0000-7000-8000-' || lpad(to_hex(n - (n - 1) % 5), 12, '0'))::uuid as thread_id,
                ids[1 + n % cardinality(ids)] as author_id, ids[1 + (n + 7) % cardinality(ids)] as other_id
            from here, people, generate_series(?, ?) as n""";

    private static final List<String> SPREAD = List.of("""
            insert into post (id, group_id, thread_id, parent_id, author_id, function, organisation_id, organisation_name, level, capacity, language,
                body, html, seq, created_at, reply_count, last_activity_at)
            select f.id, f.group_id, f.thread_id, case when f.id <> f.thread_id then f.thread_id end, f.author_id, p.function, p.organisation_id,
                p.organisation_name, p.level, 'PERSONAL', 'NL', 'Bericht ' || f.n || ' over het reglement op de **terrassen**. #terrassen',
                '<p>Bericht ' || f.n || ' over het reglement op de <strong>terrassen</strong>. #terrassen</p>', f.seq, f.at,
                case when f.id = f.thread_id then 4 else 0 end, f.at + case when f.id = f.thread_id then interval '4 seconds' else interval '0' end
            from fresh f join person p on p.id = f.author_id order by f.n""", """
            insert into post_tag (post_id, group_id, tag) select id, group_id, 'terrassen' from fresh""", """
            insert into reaction (post_id, person_id, kind, at) select id, other_id, 'LIKE', at from fresh where n % 10 = 0""", """
            insert into event (stream_id, seq, name, at, data)
            select 'group:' || group_id, seq, 'post.created', at, jsonb_build_object('groupId', group_id, 'postId', id, 'threadId', thread_id,
                'parentId', case when id <> thread_id then thread_id end, 'authorId', author_id, 'mentions', jsonb_build_array())
            from fresh""", """
            insert into stream (id, head_seq) select 'group:' || group_id, max(seq) from fresh group by group_id
            on conflict (id) do update set head_seq = excluded.head_seq""", """
            update membership m set read_seq = s.head_seq - 3 from stream s
            where s.id = 'group:' || m.group_id and m.group_id in (select group_id from fresh limit 1)""", """
            drop table fresh""");

    private final Connection database;

    Archive(Stack stack) throws SQLException {
        database = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres");
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
    }

    /** Adds posts number {@code first} to {@code last} to a group that has those before; the numbers of whole threads. */
    void fill(String slug, int first, int last) throws SQLException {
        try (PreparedStatement rows = database.prepareStatement(ROWS); Statement spread = database.createStatement()) {
            rows.setString(1, slug);
            rows.setInt(2, first);
            rows.setInt(3, first);
            rows.setInt(4, last);
            rows.execute();
            for (String insert : SPREAD) {
                spread.execute(insert);
            }
        }
    }

    /** What autovacuum does sooner or later. */
    void analyse() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
