package be.kring.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Takes posts from the queue into the index, a portion in each transaction. A transaction that fails, or a node that dies, leaves the portion in the queue;
 * a post that is in the index is put there anew, so that nothing is in it twice. A post that somebody is changing at this moment is left for the next time:
 * see {@code search_forget} in {@code V0130__search.sql}.
 */
public final class PostIndex {

    /** Posts in one transaction: whoever hides or moves one of them waits for its end. */
    public static final int PORTION = 100;
    /** Characters of which PostgreSQL keeps the place of each word; longer texts are cut into pieces. */
    private static final int PIECE = 60_000;
    /** What of a text is indexed: words behind it would find nobody. */
    private static final int MOST = 600_000;

    /** Chosen once: within the deletion PostgreSQL may choose anew for each row, and a portion grows to all that waits. */
    private static final String TAKE = """
            with chosen as materialized (
                select post_id from search_queue order by at limit :portion for update skip locked),
            free as materialized (
                select post_id from chosen where pg_try_advisory_xact_lock(hashtextextended(post_id::text, 130))),
            taken as (
                delete from search_queue where post_id in (select post_id from free) returning post_id)
            select post_id from taken""";

    /** A question with its title and the names of its topics, and its accepted answer with those of the question: what was asked says what is answered. */
    private static final String READ = """
            select p.id, p.author_id, p.group_id, p.language, left(concat_ws(' ', q.title, (
                select string_agg(l.label, ' ' order by l.label) from question_topic t join topic_label l on l.topic_id = t.topic_id and l.preferred
                    and l.language = lower(p.language) where t.post_id = q.post_id), p.body), :most)
            from post p left join (question q join post a on a.id = q.post_id and a.state = 'VISIBLE') on p.id in (q.post_id, q.accepted_id)
            where p.id = any (:ids) and p.state = 'VISIBLE'""";

    /** The words of texts, each stemmed as its language is; accents go last, as the stemmers know them. */
    private static final String STEM = """
            select t.n, t.language, left(search_fold(w.lexeme), 200) as term, sum(cardinality(w.positions))::int
            from unnest(cast(:numbers as int[]), cast(:languages as text[]), cast(:texts as text[])) t (n, language, body)
            cross join lateral unnest(to_tsvector(search_configuration(t.language), t.body)) w
            group by 1, 2, 3""";

    private static final String TERMS = """
            insert into search_term (language, lexeme, documents, authors) select distinct w.language, w.lexeme, 1, 1
            from unnest(cast(:languages as text[]), cast(:lexemes as text[])) w (language, lexeme)
            left join search_term t on t.language = w.language and t.lexeme = w.lexeme where t.id is null
            order by 1, 2 on conflict do nothing""";

    private static final String AUTHORS = """
            insert into search_author (person_id) select distinct p.id from unnest(cast(:people as uuid[])) p (id)
            where not exists (select 1 from search_author a where a.person_id = p.id) on conflict do nothing""";

    private static final String PLACES = """
            insert into search_place (group_id) select distinct g.id from unnest(cast(:groups as uuid[])) g (id)
            where not exists (select 1 from search_place s where s.group_id = g.id) on conflict do nothing""";

    private static final String POSTINGS = """
            with words as (
                select w.n, t.id as term, w.frequency
                from unnest(cast(:numbers as int[]), cast(:languages as text[]), cast(:lexemes as text[]), cast(:frequencies as int[])) w (n, language, lexeme, frequency)
                join search_term t on t.language = w.language and t.lexeme = w.lexeme),
            posts as (
                select * from unnest(cast(:posts as uuid[]), cast(:people as uuid[]), cast(:groups as uuid[])) with ordinality p (post_id, person_id, group_id, n)),
            documents as (
                insert into search_document (post_id, author, place, length, terms)
                select p.post_id, a.number, s.number, sum(w.frequency), array_agg(w.term order by w.term)
                from posts p join words w on w.n = p.n join search_author a on a.person_id = p.person_id join search_place s on s.group_id = p.group_id
                group by p.post_id, a.number, s.number
                returning number, post_id, author, place, length)
            insert into search_posting (term, document, author, place, frequency, length)
            select w.term, d.number, d.author, d.place, w.frequency, d.length
            from documents d join posts p on p.post_id = d.post_id join words w on w.n = p.n
            order by w.term, d.number""";

    private final Connection connection;

    public PostIndex(Connection connection) {
        this.connection = connection;
    }

    /** A post as it is read; language as in the column. */
    private record Post(UUID id, UUID authorId, UUID groupId, String language, String body) {
    }

    /** What stands in the texts, in four columns. */
    private record Words(List<Integer> numbers, List<String> languages, List<String> lexemes, List<Integer> frequencies) {
    }

    /**
     * Indexes a portion within the transaction of the connection.
     *
     * @return how many left the queue; 0 when there is nothing to do
     */
    public int takePortion() throws SQLException {
        return takePortion(PORTION);
    }

    /** The same with so many posts: more of them are indexed in less time, where nobody waits. */
    public int takePortion(int posts) throws SQLException {
        Sql.of(connection, "lock table search_document in row exclusive mode").update();
        List<UUID> taken = Sql.of(connection, TAKE).with("portion", posts).list(row -> row.getObject(1, UUID.class));
        if (!taken.isEmpty()) {
            Sql.of(connection, "select search_forget(p.id) from unnest(cast(:ids as uuid[])) p (id)").with("ids", taken).list(row -> row.getObject(1));
            index(Sql.of(connection, READ).with("ids", taken).with("most", MOST).list(PostIndex::post));
        }
        return taken.size();
    }

    /** Whether posts wait. */
    public boolean hasWork() throws SQLException {
        return Sql.of(connection, "select exists (select 1 from search_queue)").list(row -> row.getBoolean(1)).get(0);
    }

    private void index(List<Post> posts) throws SQLException {
        if (posts.isEmpty()) {
            return;
        }
        List<UUID> people = posts.stream().map(Post::authorId).toList();
        List<UUID> groups = posts.stream().map(Post::groupId).toList();
        Words words = words(posts);
        Sql.of(connection, TERMS).with("languages", words.languages()).with("lexemes", words.lexemes()).update();
        Sql.of(connection, AUTHORS).with("people", people).update();
        Sql.of(connection, PLACES).with("groups", groups).update();
        Sql.of(connection, POSTINGS).with("numbers", words.numbers()).with("languages", words.languages()).with("lexemes", words.lexemes())
                .with("frequencies", words.frequencies()).with("posts", posts.stream().map(Post::id).toList())
                .with("people", people).with("groups", groups).update();
    }

    private Words words(List<Post> posts) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < posts.size(); index++) {
            for (String piece : pieces(SearchText.plain(posts.get(index).body()))) {
                numbers.add(index + 1);
                languages.add(posts.get(index).language());
                texts.add(piece);
            }
        }
        Words words = new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Sql.of(connection, STEM).with("numbers", numbers).with("languages", languages).with("texts", texts).list(row -> {
            words.numbers().add(row.getInt(1));
            words.languages().add(row.getString(2));
            words.lexemes().add(row.getString(3));
            return words.frequencies().add(row.getInt(4));
        });
        return words;
    }

    /** Cut between words. */
    static List<String> pieces(String plain) {
        if (plain.length() <= PIECE) {
            return List.of(plain);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Arrays.stream(plain.split(" ")).forEach(word -> {
            if (piece.length() + word.length() >= PIECE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(word).append(' ');
        });
        pieces.add(piece.toString());
        return pieces;
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4), row.getString(5));
    }
}
