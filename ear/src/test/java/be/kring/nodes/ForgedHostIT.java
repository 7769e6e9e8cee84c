package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.RawRequest;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.ForgedHostTries;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With {@code KRING_TRUST_PROXY=true}, through HAProxy: Kring believes the proxy, and the proxy believes nobody. */
@WholeSystem(nodes = 2)
class ForgedHostIT extends ForgedHostTries {

    /** The rate limits count people and not addresses, so that this is the one place where the address counts. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 203.0.113.9", "x-forwarded-for: 203.0.113.9, 203.0.113.10", "Forwarded: for=203.0.113.9"})
    void try41_a_forged_address_does_not_reach_the_audit_trail(String header, Kring kring) {
        String[] forged = header.split(": ", 2);
        Colleague joren = kring.integrator(Account.MODERATOR);
        String slug = joren.founds("Vals", "OPEN");
        JsonNode group = joren.group(slug);
        joren.api().with(forged[0], forged[1]).patch("groups/" + slug, group.path("version").asLong(), Api.object().put("joinPolicy", "INVITATION")).expecting(200);
        JsonNode done = kring.integrator(Account.BEHEERDER).api().get("admin/audit?subject=group:" + group.path("id").asText()).expecting(200).json();
        assertTrue(List.of("127.0.0.1", "0:0:0:0:0:0:0:1").contains(done.at("/items/0/origin").asText()), done::toString);
    }

    /** Who gets past the proxy may say what a proxy says, and still bends nothing. */
    @Test
    void try41_what_is_said_to_a_node_itself_bends_no_redirect_either(Kring kring, Stack stack) {
        String host = "Host: " + kring.address().getAuthority();
        for (Node node : stack.nodes()) {
            for (String header : List.of("X-Forwarded-Host: " + EVIL, "X-Forwarded-Proto: gopher", "X-Forwarded-Port: 4443", "Forwarded: host=" + EVIL)) {
                String answer = RawRequest.get("/sign-in?to=/", host, header, "Accept: text/html").to(URI.create(node.url()));
                assertTrue(answer.startsWith("HTTP/1.1 302") || answer.startsWith("HTTP/1.1 400"), answer);
                assertFalse(answer.contains(EVIL) || answer.contains("gopher") || answer.matches("(?s).*(:|%3A)4443.*"), answer);
            }
        }
    }
}
