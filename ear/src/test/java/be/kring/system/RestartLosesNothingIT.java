package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Kring is killed, as by a power cut, while two people write: what was acknowledged is there, once, in order, for a reader who resumes. */
@WholeSystem
class RestartLosesNothingIT {

    private static final int POSTS_BEFORE_THE_KILL = 20;

    @Test
    void killing_the_node_while_two_people_write_loses_nothing_and_doubles_nothing(Kring kring, Stack stack) {
        Supplier<Colleague> jorens = kring.program(Account.MODERATOR);
        Supplier<Colleague> miras = kring.program(Account.LOKAAL);
        Supplier<Colleague> sophies = kring.program(Account.FEDERAAL);
        Colleague joren = jorens.get();
        Colleague sophie = sophies.get();
        String slug = joren.founds("Herstart", "OPEN");
        miras.get().joins(slug);
        sophie.joins(slug);
        String stream = "group:" + joren.group(slug).path("id").asText();

        Live first = sophie.goesLive();
        String epoch = first.frame("hello").path("epoch").asText();
        long start = first.frame("hello").path("streams").path(stream).asLong();
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Set<String>> joren2 = write(jorens, slug, stop);
        CompletableFuture<Set<String>> mira2 = write(miras, slug, stop);
        await().until(() -> first.events("post.created").size() >= POSTS_BEFORE_THE_KILL);
        stack.node(1).kill();
        assertEquals(1006, first.closeCode());
        stack.node(1).start();
        stack.node(1).await();
        stop.set(true);
        Set<String> acknowledged = new LinkedHashSet<>(joren2.join());
        acknowledged.addAll(mira2.join());

        List<JsonNode> seen = new ArrayList<>(ofStream(first, stream));
        long position = seen.get(seen.size() - 1).path("seq").asLong();
        long head = sophies.get().group(slug).path("head").asLong();
        try (Live second = Live.open(sophies.get().api(), kring)) {
            second.frame("hello");
            second.resume(epoch, Api.object().put(stream, position));
            await().until(() -> head == position || ofStream(second, stream).stream().anyMatch(event -> event.path("seq").asLong() == head));
            seen.addAll(ofStream(second, stream));
        }
        assertTrue(acknowledged.size() > POSTS_BEFORE_THE_KILL, "enough was written");
        for (int i = 0; i < seen.size(); i++) {
            assertEquals(start + 1 + i, seen.get(i).path("seq").asLong(), "numbers rise by one, nothing twice");
        }
        List<String> created = seen.stream().filter(event -> event.path("name").asText().equals("post.created"))
                .map(event -> event.at("/data/post/id").asText()).toList();
        assertEquals(sorted(acknowledged), sorted(created), "every acknowledged post arrived, and none besides: no retry became a second post");
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }

    /** Writes until told to stop; an answer that was lost is asked for again with the same key. Gives what was acknowledged. */
    private static CompletableFuture<Set<String>> write(Supplier<Colleague> who, String slug, AtomicBoolean stop) {
        return CompletableFuture.supplyAsync(() -> {
            Set<String> acknowledged = new LinkedHashSet<>();
            for (int number = 0; !stop.get(); number++) {
                ObjectNode post = Api.object().put("body", "Bericht " + number).put("capacity", "PERSONAL").put("language", "nl");
                String key = UUID.randomUUID().toString();
                await().pollInterval(java.time.Duration.ofMillis(50)).atMost(java.time.Duration.ofMinutes(3)).until(() -> stored(who.get().api().with("Idempotency-Key", key), slug, post, acknowledged));
            }
            return acknowledged;
        });
    }

    private static boolean stored(Api once, String slug, ObjectNode post, Set<String> acknowledged) {
        try {
            Answer answer = once.post("groups/" + slug + "/posts", post);
            if (answer.status() == 201) {
                acknowledged.add(answer.json().path("id").asText());
            }
            return answer.status() == 201;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private static List<JsonNode> ofStream(Live live, String stream) {
        return live.frames().stream().filter(frame -> frame.path("type").asText().equals("event") && frame.path("stream").asText().equals(stream)).toList();
    }
}
