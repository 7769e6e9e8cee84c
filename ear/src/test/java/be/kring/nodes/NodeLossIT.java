package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A node dies: whoever was on it goes on elsewhere, still signed in, and misses nothing. */
@WholeSystem(nodes = 2)
class NodeLossIT {

    @Test
    void a_session_survives_the_death_of_its_node(Kring kring, Stack stack) {
        Node node = stack.node(1);
        Colleague mira = TwoNodes.signsIn(kring, Account.LOKAAL, node);
        String name = mira.me().path("name").asText();
        String session = mira.cookie("KRING_SESSION");
        assertEquals(node.name(), TwoNodes.nodeOf(mira));

        node.kill();
        try {
            assertEquals(name, mira.me().path("name").asText());
            assertEquals(stack.node(2).name(), TwoNodes.nodeOf(mira));
            assertEquals(id(session), id(mira.cookie("KRING_SESSION")), "it is the same session");
        } finally {
            node.start();
            node.await();
        }
    }

    /** Without the name of the node that holds it. */
    private static String id(String cookie) {
        return cookie.substring(0, cookie.indexOf('.'));
    }
}
