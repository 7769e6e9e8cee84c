package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.awaitility.Awaitility.await;

/** Who is here, on whichever node: also when who leaves was the last of a group there, of whom that node would not speak again. */
@WholeSystem(nodes = 2)
class PresenceIT {

    @Test
    void who_leaves_as_the_last_of_a_node_is_gone_on_the_other(Kring kring, Stack stack) {
        Colleague joren = kring.integrator(Account.MODERATOR);
        Colleague mira = kring.integrator(Account.LOKAAL);
        String slug = joren.founds("Aanwezig", "CLOSED");
        mira.joins(slug);
        String group = joren.group(slug).path("id").asText();
        try (Live stays = resumed(TwoNodes.at(stack.node(1), joren), kring)) {
            try (Live ignored = resumed(TwoNodes.at(stack.node(2), mira), kring)) {
                await().until(() -> here(stays, group) == 2);
            }
            await().until(() -> here(stays, group) == 1);
        }
    }

    private static Live resumed(Api api, Kring kring) {
        Live live = Live.open(api, kring);
        live.resumeFromHello();
        return live;
    }

    /** How many are here as the socket was told last. */
    private static long here(Live live, String group) {
        List<JsonNode> told = live.frames().stream().filter(frame -> frame.path("type").asText().equals("presence") && frame.path("group").asText().equals(group)).toList();
        return told.isEmpty() ? 0 : told.get(told.size() - 1).path("count").asLong();
    }
}
