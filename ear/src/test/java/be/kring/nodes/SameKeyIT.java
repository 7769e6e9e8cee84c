package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Try 42: a request that is sent a hundred times at once, half of them to each node, is carried out once. */
@WholeSystem(nodes = 2)
class SameKeyIT {

    private static final int TIMES = 100;

    @Test
    void try42_the_same_key_a_hundred_times_at_once_on_two_nodes_is_one_post(Kring kring, Stack stack) {
        Colleague mira = kring.integrator(Account.LOKAAL);
        String slug = TwoNodes.found(mira, "OPEN");
        JsonNode post = Api.object().put("body", "Maar een keer").put("capacity", "PERSONAL").put("language", "nl");
        String key = UUID.randomUUID().toString();
        ExecutorService all = Executors.newFixedThreadPool(TIMES);
        try {
            List<CompletableFuture<Answer>> asked = IntStream.range(0, TIMES).mapToObj(number -> {
                Api api = TwoNodes.at(stack.nodes().get(number % 2), mira).with("Idempotency-Key", key);
                return CompletableFuture.supplyAsync(() -> api.post("groups/" + slug + "/posts", post), all);
            }).toList();
            List<String> answers = asked.stream().map(answer -> answer.join().expecting(201).body()).distinct().toList();
            assertEquals(1, answers.size(), "all get the answer of the first");
            assertEquals(1, mira.feed(slug).path("items").size());
        } finally {
            all.shutdown();
        }
    }
}
