package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Try 42: a request that is sent a hundred times at once, half of them to each node, is carried out once. */
@WholeSystem(nodes = 2)
class SameKeyIT {

    private static final int TIMES = 100;

    @Test
    void try42_the_same_key_a_hundred_times_at_once_on_two_nodes_is_one_post(Kring kring, Stack stack) {
        Colleague mira = kring.integrator(Account.LOKAAL);
        String slug = mira.founds("Knoop", "OPEN");
        Answer post = aHundredTimes(stack, mira, "groups/" + slug + "/posts");
        assertEquals(List.of(post.json().path("id").asText()), ids(mira.feed(slug)));
    }

    @Test
    void try42_the_same_key_a_hundred_times_at_once_on_two_nodes_is_one_reply(Kring kring, Stack stack) {
        Colleague mira = kring.integrator(Account.LOKAAL);
        String slug = mira.founds("Knoop", "OPEN");
        String thread = mira.posts(slug, "Wie antwoordt?").path("id").asText();
        try (Live live = mira.goesLive()) {
            Answer reply = aHundredTimes(stack, mira, "posts/" + thread + "/replies");
            assertEquals(List.of(reply.json().path("id").asText()), ids(mira.api().get("posts/" + thread + "/replies").expecting(200).json()));
            assertEquals(1, mira.reads(thread).path("replyCount").asInt());
            String last = mira.posts(slug, "Daarna").path("id").asText();
            live.event("post.created", event -> event.at("/data/post/id").asText().equals(last));
            assertEquals(2, live.events("post.created").size(), "those who follow are told of it once");
        }
    }

    /** @return the answer that all got */
    private static Answer aHundredTimes(Stack stack, Colleague who, String path) {
        JsonNode message = Api.object().put("body", "Maar een keer").put("capacity", "PERSONAL").put("language", "nl");
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<Answer>> asked = IntStream.range(0, TIMES).mapToObj(number -> {
            Api api = TwoNodes.at(stack.nodes().get(number % 2), who).with("Idempotency-Key", key);
            return CompletableFuture.supplyAsync(() -> api.post(path, message), TwoNodes.BESIDE);
        }).toList();
        List<Answer> answers = asked.stream().map(answer -> answer.join().expecting(201)).toList();
        assertEquals(1, answers.stream().map(Answer::body).distinct().count(), "all get the answer of the first");
        return answers.get(0);
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).map(item -> item.path("id").asText()).toList();
    }

    /** Found by the history checker: a proxy asked a second node when the first was killed, and "changed by somebody else" came back for one's own change. */
    @Test
    void a_change_that_another_node_has_made_already_gets_the_same_answer(Kring kring, Stack stack) {
        Colleague mira = kring.integrator(Account.LOKAAL);
        String slug = mira.founds("Knoop", "OPEN");
        JsonNode post = mira.posts(slug, "Met een fotu");
        JsonNode change = Api.object().put("body", "Met een foto");
        String key = UUID.randomUUID().toString();
        List<Answer> answers = stack.nodes().stream().map(node -> TwoNodes.at(node, mira).with("Idempotency-Key", key)
                .patch("posts/" + post.path("id").asText(), post.path("version").asLong(), change).expecting(200)).toList();
        assertEquals(answers.get(0).body(), answers.get(1).body());
        assertEquals(answers.get(0).header("ETag"), answers.get(1).header("ETag"));
        assertEquals(post.path("version").asLong() + 1, mira.reads(post.path("id").asText()).path("version").asLong());
    }
}
