package be.kring.nodes;

import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.Aside;

import java.util.concurrent.CompletableFuture;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A post that a node is storing and cannot store yet: a second connection holds the row from which it would get its number in the stream of the group. */
final class HeldPost implements AutoCloseable {

    private final Aside database;
    private final Aside holding;
    private final Colleague author;
    private final String slug;
    private CompletableFuture<Answer> asked;

    /** @param author a program, which has founded the group */
    HeldPost(Stack stack, Colleague author, String slug) {
        this.database = Aside.of(stack);
        this.holding = Aside.of(stack);
        this.author = author;
        this.slug = slug;
    }

    /** Returns when the node is at it and waits. */
    void begin(Node node, String body) {
        holding.hold("select 1 from stream where id = '%s' for update", TwoNodes.streamOf(slug, author));
        asked = CompletableFuture.supplyAsync(() -> TwoNodes.at(node, author).post("groups/" + slug + "/posts",
                Api.object().put("body", body).put("capacity", "PERSONAL").put("language", "nl")), TwoNodes.BESIDE);
        await().until(() -> database.seesHeldUp(holding, "with head as ("));
        assertEquals("kring " + node.name(), database.heldUpBy(holding));
    }

    void letGo() {
        holding.letGo();
    }

    /** Its author was told so, and the group has it once. */
    void assertStoredOnce() {
        assertEquals(201, asked.join().status(), () -> asked.join().toString());
        String id = asked.join().json().path("id").asText();
        assertEquals(1, author.feed(slug).path("items").size());
        assertEquals(id, author.feed(slug).at("/items/0/id").asText());
    }

    @Override
    public void close() {
        holding.close();
        database.close();
    }
}
