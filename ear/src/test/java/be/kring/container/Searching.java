package be.kring.container;

import be.kring.search.Found;
import be.kring.search.IndexWork;
import be.kring.search.Kind;
import be.kring.search.SearchService;
import be.kring.search.Wanted;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Searches once the index holds what was written, and puts topics and claims beside it. */
@ApplicationScoped
public class Searching {

    @Inject
    IndexWork work;

    @Inject
    SearchService search;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    /** What somebody finds of all kinds. */
    Found finds(Actor actor, String text) {
        return finds(actor, new Wanted(text, null, null, null, null, false, PageRequest.first(5)));
    }

    /** The same of one kind. */
    Found finds(Actor actor, String text, Kind kind) {
        return finds(actor, new Wanted(text, kind, null, null, null, false, PageRequest.first(20)));
    }

    Found finds(Actor actor, Wanted wanted) {
        index();
        return search.find(actor, wanted);
    }

    /** The people, the best first. */
    List<UUID> people(Actor actor, String text) {
        return finds(actor, text, Kind.PEOPLE).people().items().stream().map(found -> found.person().id()).toList();
    }

    /** As many as there may be: other tests write of the same. */
    List<UUID> posts(Actor actor, String text) {
        return finds(actor, new Wanted(text, Kind.POSTS, null, null, null, false, PageRequest.first(PageRequest.MAX))).posts().items().stream().map(found -> found.passage().postId()).toList();
    }

    /** Waits until the queue is empty, also of what the timer has in hand. */
    void index() {
        Eventually.eventually(() -> {
            work.takePortion(Actor.SYSTEM);
            if (work.hasWork(Actor.SYSTEM)) {
                throw new AssertionError("Posts wait to be indexed");
            }
        });
    }

    /** A topic of the vocabulary. @param labels one in each of nl, fr, de, en; the words are taken as they are */
    UUID topic(String... labels) {
        UUID id = UUID.randomUUID();
        String tags = "nl fr de en";
        sql("insert into topic (id, slug, state, created_at) values ('" + id + "', 'topic-" + id + "', 'ACCEPTED', now())");
        for (int index = 0; index < labels.length; index++) {
            sql("insert into topic_label (topic_id, language, label, preferred, folded) values ('" + id + "', '" + tags.split(" ")[index] + "', '" + labels[index] + "', true, '"
                    + labels[index].toLowerCase(java.util.Locale.ROOT) + "')");
        }
        return id;
    }

    void claim(Actor person, UUID topic, String level, String audience) {
        sql("insert into expertise (person_id, topic_id, level, evidence, audience, claimed_at, changed_at) values ('" + person.personId() + "', '" + topic + "', '" + level
                + "', 'Zie mijn nota', '" + audience + "', now(), now())");
    }

    void endorse(Actor endorser, Actor person, UUID topic, String sentence, boolean hidden) {
        sql("insert into endorsement (person_id, topic_id, endorser_id, sentence, at, hidden_at) values ('" + person.personId() + "', '" + topic + "', '" + endorser.personId()
                + "', '" + sentence + "', now(), " + (hidden ? "now()" : "null") + ")");
    }

    long count(String sql) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a passage, with the words that were found between brackets. */
    static String marked(Found.Passage passage) {
        return passage.text().stream().map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    private void sql(String sql) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
