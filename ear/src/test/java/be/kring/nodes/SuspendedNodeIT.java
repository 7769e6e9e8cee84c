package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An operator suspends a node by mistake and lets it go on at once: it said that it goes, and nobody loses anything. */
@WholeSystem(nodes = 2)
class SuspendedNodeIT {

    /** More than a node is drained in tests, see SharedStack. */
    private static final Duration DRAINED = Duration.ofSeconds(12);

    @Test
    void a_node_that_goes_on_after_all_closes_no_socket(Kring kring, Stack stack) throws Exception {
        Node node = stack.node(1);
        Colleague mira = TwoNodes.signsIn(kring, Account.LOKAAL, node);
        String slug = mira.founds("Knoop", "OPEN");
        try (Live live = mira.goesLive()) {
            assertEquals(node.name(), TwoNodes.nodeOf(mira));
            manage(stack, node, ":suspend,:resume");
            live.frame("closing");
            await().during(DRAINED).atMost(DRAINED.multipliedBy(2)).until(live::isOpen);
            String id = mira.posts(slug, "We zijn er nog").path("id").asText();
            live.event("post.created", event -> event.at("/data/post/id").asText().equals(id));
        }
        await().until(() -> stack.isServed(node));
    }

    /** By the program that docs/operations.md names. */
    private static void manage(Stack stack, Node node, String commands) throws IOException, InterruptedException {
        Path program = stack.settings().server().resolve("bin/jboss-cli.sh");
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", program.toString(), "--connect", "--controller=localhost:" + node.ports().management(),
                "--commands=" + commands)).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertEquals(0, builder.start().waitFor());
    }
}
