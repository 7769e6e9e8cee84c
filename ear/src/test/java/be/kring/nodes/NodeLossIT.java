package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A node dies: whoever was on it goes on elsewhere, still signed in, and misses nothing. */
@WholeSystem(nodes = 2)
class NodeLossIT {

    @Test
    void a_session_survives_the_death_of_its_node_and_its_socket_goes_on_elsewhere(Kring kring, Stack stack) {
        Node node = stack.node(1);
        Colleague mira = TwoNodes.signsIn(kring, Account.LOKAAL, node);
        Colleague joren = TwoNodes.signsIn(kring, Account.MODERATOR, stack.node(2));
        String slug = joren.founds("Knoop", "OPEN");
        mira.joins(slug);
        String name = mira.me().path("name").asText();
        String session = mira.cookie(Colleague.SESSION);
        assertEquals(node.name(), TwoNodes.nodeOf(mira));

        try (Follower reader = Follower.of(kring, mira, TwoNodes.streamOf(slug, mira))) {
            String before = joren.posts(slug, "Voor").path("id").asText();
            await().until(() -> reader.events().size() == 1);
            node.kill();
            String meanwhile = joren.posts(slug, "Intussen").path("id").asText();
            assertEquals(name, mira.me().path("name").asText());
            assertEquals(stack.node(2).name(), TwoNodes.nodeOf(mira));
            assertEquals(id(session), id(mira.cookie(Colleague.SESSION)), "it is the same session");
            String after = mira.posts(slug, "Na").path("id").asText();
            await().until(() -> reader.events().size() >= 3);
            assertEquals(List.of(before, meanwhile, after), reader.events().stream().map(NodeLossIT::postOf).toList());
        } finally {
            node.start();
            node.await();
        }
    }

    /** As large a post as there can be: the proxy has kept it whole, to ask the other node. */
    @Test
    void a_long_post_that_its_node_was_storing_when_it_died_is_stored_once_by_another(Kring kring, Stack stack) {
        Node node = stack.node(1);
        Colleague joren = kring.integrator(Account.MODERATOR);
        try (HeldPost held = new HeldPost(stack, joren, joren.founds("Onderweg", "OPEN"))) {
            held.begin(node, "€".repeat(20_000));
            node.kill();
            try {
                held.letGo();
                held.assertStoredOnce();
            } finally {
                node.start();
                node.await();
            }
        }
    }

    private static String postOf(JsonNode event) {
        return event.at("/data/post/id").asText();
    }

    /** Without the name of the node that holds it. */
    private static String id(String cookie) {
        return cookie.substring(0, cookie.indexOf('.'));
    }
}
