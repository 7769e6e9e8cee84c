package be.kring.nodes;

import be.kring.driver.Api;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

/** When no node passes its check, as without a database, the proxy asks them all the same: they say themselves what is wrong. */
@WholeSystem(nodes = 2)
class DatabaseAwayIT {

    @Test
    void nodes_that_are_not_ready_go_on_answering(Kring kring, Stack stack) {
        Api stranger = kring.stranger();
        stack.stopDatabase();
        try {
            await().until(() -> stack.nodes().stream().noneMatch(stack::isServed));
            stranger.get("/health/live").expecting(200);
        } finally {
            stack.startDatabase();
        }
        await().until(() -> stack.nodes().stream().allMatch(stack::isServed));
    }
}
