package be.kring.system;

import be.kring.driver.Colleague;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hundred and twenty posts that were written at once: some are in the index, one of them was changed since, and the words of the rest are being put there. */
public final class HalfIndexed implements AutoCloseable {

    private static final int POSTS = 120;

    private final Aside database;
    private final Aside indexing;
    private final Colleague author;
    private final String word = UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "zq";
    private final String first = UUID.randomUUID().toString();
    private final String last = UUID.randomUUID().toString();
    private String group;

    public HalfIndexed(Stack stack, Aside database, Colleague author) {
        this.database = database;
        this.indexing = Aside.of(stack);
        this.author = author;
    }

    public void begin() {
        group = author.group(author.founds("Woorden", "OPEN")).path("id").asText();
        await().atMost(Duration.ofSeconds(40)).until(() -> database.number("select count(*) from search_queue") == 0);
        indexing.hold("insert into search_document (post_id, author, place, length, terms) values ('%s', 0, 0, 1, '{}')", last);
        database.execute("""
                insert into post (id, group_id, thread_id, author_id, function, organisation_id, organisation_name, level, capacity, language, body, html, seq, created_at, last_activity_at)
                select i, '%1$s', i, p.id, p.function, p.organisation_id, p.organisation_name, p.level, 'PERSONAL', 'NL', '%5$s q' || md5('%5$s' || n), '<p>%5$s</p>', 0, now(), now()
                from (select n, case n when 1 then '%2$s' when %4$d then '%3$s' else gen_random_uuid() end as i from generate_series(1, %4$d) n) new, person p
                where p.id = '%6$s' order by n""", group, first, last, POSTS, word, author.me().path("id").asText());
        await().until(() -> database.seesHeldUp(indexing, "with words as ("));
        assertTrue(database.written(indexing, "search_document") > 0);
        assertEquals(1, indexed(first));
        database.execute("update post set body = '%s' where id = '%s'", own(0), first);
        assertNothingOfTheHalf();
    }

    /** Which node is at it. */
    public Node node(Stack stack) {
        String name = database.heldUpBy(indexing);
        return stack.nodes().stream().filter(node -> name.equals("kring " + node.name())).findFirst().orElseThrow(() -> new AssertionError(name));
    }

    /** What is not in the index waits, whole. */
    public void assertNothingOfTheHalf() {
        long indexed = database.number("select count(*) from search_document d join post p on p.id = d.post_id where p.group_id = '%s'", group);
        assertTrue(indexed > 0 && indexed < POSTS, () -> "Half-way, but " + indexed);
        assertEquals(POSTS - indexed, database.number("select count(*) from search_queue q join post p on p.id = q.post_id where p.group_id = '%s'", group));
        assertEquals(List.of(0L, 0L), List.of(indexed(first), indexed(last)));
    }

    public void letGo() {
        indexing.letGo();
    }

    public void assertWhole() {
        author.awaitsFound(own(POSTS), 1);
        author.awaitsFound(own(0), 1);
        await().until(() -> database.number("select count(*) from search_queue q join post p on p.id = q.post_id where p.group_id = '%s'", group) == 0);
        assertEquals(POSTS, database.number("select count(*) from search_document d join post p on p.id = d.post_id where p.group_id = '%s'", group), "each once");
        assertEquals(POSTS - 1, database.number("select count(distinct s.document) from search_posting s join search_term t on t.id = s.term where t.lexeme = '%s'", word), "by its words");
        assertEquals(0, database.number("select count(*) from search_posting s join search_term t on t.id = s.term where t.lexeme = '%s'", own(1)), "not by what it said before");
        assertEquals(0, database.number("select count(*) from search_posting s where not exists (select 1 from search_document d where d.number = s.document and s.term = any (d.terms))"),
                "no word of what is not there any more");
        assertEquals(0, database.number("select count(*) from search_document d join post p on p.id = d.post_id where p.group_id = '%s'"
                + " and cardinality(d.terms) <> (select count(*) from search_posting s where s.document = d.number)", group), "no post with some of its words only");
    }

    /** A word of one post only. */
    private String own(int number) {
        return database.text("select 'q' || md5('%s%d')", word, number);
    }

    private long indexed(String post) {
        return database.number("select count(*) from search_document where post_id = '%s'", post);
    }

    @Override
    public void close() {
        indexing.close();
    }
}
