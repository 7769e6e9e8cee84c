package be.kring.system;

import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Three questions to five who know, of whom each may be asked twice a week. The first was brought to three of them; of the second some were asked and told and
 * the last not; for the third it was their turn next. Somebody has just taken the first, and who was asked is not told that yet.
 */
final class HalfRouted implements AutoCloseable {

    private static final int ASKED_EACH = 3;
    private static final int A_WEEK = 2;

    private final Aside database;
    private final Aside asking;
    private final Colleague asker;
    private final Colleague taker;
    private final String topic = UUID.randomUUID().toString();
    private final List<String> questions = new ArrayList<>();

    HalfRouted(Stack stack, Aside database, Colleague asker, Colleague taker) {
        this.database = database;
        this.asking = Aside.of(stack);
        this.asker = asker;
        this.taker = taker;
    }

    void begin() {
        String first = asker.founds("Vragen", "OPEN");
        String slug = asker.founds("Vragen", "CLOSED");
        String other = asker.founds("Vragen", "CLOSED");
        List<String> experts = SomePeople.of(database, asker.me().path("id").asText(), 5).join(id(first)).join(id(slug)).join(id(other)).ids();
        know(experts);
        taker.joins(first);
        questions.add(ask(first));
        await().until(() -> asked(0) == ASKED_EACH);
        asking.hold("insert into stream (id, head_seq) values ('person:%s', 0) on conflict (id) do update set head_seq = stream.head_seq", experts.get(4));
        questions.add(ask(slug));
        await().until(() -> database.seesHeldUp(asking, "with head as ("));
        questions.add(ask(other));
        taker.api().put("questions/" + questions.get(0) + "/claim", null).expecting(200);
        assertEquals(ASKED_EACH, database.written(asking, "question_ask"));
        assertEquals(ASKED_EACH - 1, database.written(asking, "notification"), "the last is not told yet");
        assertNothingOfTheHalf();
    }

    void assertNothingOfTheHalf() {
        assertEquals(List.of(3L, 0L, 0L), List.of(asked(0), asked(1), asked(2)));
        assertEquals(List.of(3L, 0L, 0L), List.of(told(0), told(1), told(2)));
        assertEquals(0, toldThatItIsTaken(), "what comes after it waits for its turn");
        assertEquals(2, database.number("select count(*) from question_route where post_id = any (%s) and stage = 'ORGANISATION' and next_at <= now()", SomePeople.array(questions)));
    }

    void letGo() {
        asking.letGo();
    }

    /** As if the minutes were over for which the dead node had the job, if it had. */
    void goOn() {
        database.execute("update job set ran_at = '-infinity', claimed_until = '-infinity' where name = 'question-routing'");
    }

    void assertWhole() {
        await().atMost(Duration.ofSeconds(40)).until(() -> database.number("select count(*) from question_route where post_id = any (%s) and next_at <= now()", SomePeople.array(questions)) == 0);
        await().atMost(Duration.ofSeconds(40)).until(() -> toldThatItIsTaken() == ASKED_EACH);
        for (int question = 0; question < questions.size(); question++) {
            assertEquals(ASKED_EACH, asked(question), "nobody was forgotten and nobody more was asked: " + question);
            assertEquals(ASKED_EACH, told(question), "each was told once: " + question);
        }
        assertEquals(ASKED_EACH * questions.size(), database.number("select count(distinct (person_id, post_id)) from notification where kind = 'ASKED' and post_id = any (%s)",
                SomePeople.array(questions)), "nobody twice");
        assertEquals(0, database.number("select count(*) from (select 1 from ask_made where person_id in (select person_id from expertise where topic_id = '%s') group by person_id"
                + " having count(*) > %d) x", topic, A_WEEK), "nobody more often than they want");
        assertEquals(ASKED_EACH * questions.size(), database.number("select count(*) from ask_made where person_id in (select person_id from expertise where topic_id = '%s')", topic),
                "each ask is on record");
    }

    private long asked(int question) {
        return database.number("select count(*) from question_ask where post_id = '%s'", questions.get(question));
    }

    private long told(int question) {
        return database.number("select count(*) from notification where kind = 'ASKED' and post_id = '%s'", questions.get(question));
    }

    /** To how many tabs' streams of those who were asked the first question. */
    private long toldThatItIsTaken() {
        return database.number("select count(*) from event e join question_ask a on e.stream_id = 'person:' || a.person_id where a.post_id = '%1$s' and e.name = 'asks.changed'"
                + " and e.data ->> 'threadId' = '%1$s' and e.data ->> 'asked' = 'false'", questions.get(0));
    }

    private void know(List<String> experts) {
        database.execute("insert into topic (id, slug, state, created_at) values ('%1$s', 'herstart-%1$s', 'ACCEPTED', now())", topic);
        database.execute("insert into topic_label (topic_id, language, label, preferred, folded) select id, 'nl', slug, true, slug from topic where id = '%s'", topic);
        database.execute("insert into ask_settings (person_id, asks_a_week) select unnest(%s), %d", SomePeople.array(experts), A_WEEK);
        database.execute("insert into expertise (person_id, topic_id, level, audience, claimed_at, changed_at) select unnest(%s), '%s', 'EXPERT', 'EVERYONE', now(), now()",
                SomePeople.array(experts), topic);
    }

    private String ask(String slug) {
        ObjectNode question = Api.object().put("title", "Wie weet dit?").put("body", "Met uitleg").put("capacity", "PERSONAL").put("language", "nl").put("route", true);
        question.putArray("topics").add(topic);
        return asker.api().post("groups/" + slug + "/asked", question).expecting(201).json().path("id").asText();
    }

    private String id(String slug) {
        return asker.group(slug).path("id").asText();
    }

    @Override
    public void close() {
        asking.close();
    }
}
