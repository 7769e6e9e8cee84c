package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.driver.Newcomer;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Try 31: whoever is out is out on every node, whichever of them heard of it first: pages, API and sockets. */
@WholeSystem(nodes = 2)
class OutOnEveryNodeIT {

    /** The promise is five seconds at p99; a test on a busy machine allows what is never exceeded. */
    private static final Duration AT_LATEST = Duration.ofSeconds(30);
    private static final int SIGNED_OUT = 4001;
    private static final int NO_LONGER_ALLOWED = 4003;

    @Test
    void try31_signing_out_at_one_node_ends_that_sign_in_on_both_and_no_other(Kring kring, Stack stack) {
        Colleague here = TwoNodes.signsIn(kring, Account.FEDERAAL, stack.node(1));
        Colleague elsewhere = TwoNodes.signsIn(kring, Account.FEDERAAL, stack.node(2));
        Api sameAtTwo = TwoNodes.sessionAt(stack.node(2), here, kring);
        await().until(() -> sameAtTwo.get("me").status() == 200);
        try (Live socket = here.goesLive(); Live atTwo = Live.open(sameAtTwo, kring); Live other = elsewhere.goesLive()) {
            here.founds("Knoop", "CLOSED");
            List.of(socket, other).forEach(each -> each.event("membership.changed"));
            here.signsOut();
            closes(socket, SIGNED_OUT);
            closes(atTwo, SIGNED_OUT);
            here.api().get("me").expecting(401);
            sameAtTwo.get("me").expecting(401);
            elsewhere.me();
            assertTrue(other.isOpen());
        }
    }

    @Test
    void try31_a_sign_out_at_keycloak_ends_sessions_sockets_and_bearer_tokens_on_both(Kring kring, Stack stack) {
        Colleague browser = TwoNodes.signsIn(kring, Account.NIEUW_FEDERAAL, stack.node(1));
        Colleague program = kring.integrator(Account.NIEUW_FEDERAAL);
        try (Live socket = browser.goesLive(); Live atOne = Live.open(TwoNodes.at(stack.node(1), program), kring);
             Live atTwo = Live.open(TwoNodes.at(stack.node(2), program), kring)) {
            KeycloakAdministrator.of(kring).endsSessionsOf(Account.NIEUW_FEDERAAL);
            List.of(socket, atOne, atTwo).forEach(each -> closes(each, SIGNED_OUT));
            List.of(browser.api(), TwoNodes.at(stack.node(1), program), TwoNodes.at(stack.node(2), program)).forEach(OutOnEveryNodeIT::isOut);
        }
    }

    @Test
    void try31_a_disabled_account_is_out_on_both(Kring kring, Stack stack) {
        KeycloakAdministrator keycloak = KeycloakAdministrator.of(kring);
        Colleague program = kring.integrator(Account.NIEUW_VLAAMS);
        try (Live atOne = Live.open(TwoNodes.at(stack.node(1), program), kring); Live atTwo = Live.open(TwoNodes.at(stack.node(2), program), kring)) {
            keycloak.disables(Account.NIEUW_VLAAMS);
            List.of(atOne, atTwo).forEach(each -> closes(each, NO_LONGER_ALLOWED));
            stack.nodes().forEach(node -> isOut(TwoNodes.at(node, program)));
        } finally {
            keycloak.enables(Account.NIEUW_VLAAMS);
        }
    }

    @Test
    void try31_a_deleted_account_is_out_on_both(Kring kring, Stack stack) {
        KeycloakAdministrator keycloak = KeycloakAdministrator.of(kring);
        Newcomer newcomer = new Newcomer(31);
        keycloak.imports(newcomer.employer(), Api.object().arrayNode().add(newcomer.account()));
        Colleague program = kring.integrator(newcomer);
        Colleague browser = kring.signsIn(newcomer, Map.of(Colleague.NODE, stack.node(1).name()));
        try (Live ofBrowser = browser.goesLive(); Live atOne = Live.open(TwoNodes.at(stack.node(1), program), kring);
             Live atTwo = Live.open(TwoNodes.at(stack.node(2), program), kring)) {
            keycloak.deletes(newcomer);
            List.of(ofBrowser, atOne, atTwo).forEach(each -> closes(each, NO_LONGER_ALLOWED));
            List.of(browser.api(), TwoNodes.sessionAt(stack.node(2), browser, kring), TwoNodes.at(stack.node(1), program), TwoNodes.at(stack.node(2), program))
                    .forEach(OutOnEveryNodeIT::isOut);
        }
    }

    @Test
    void try31_sockets_on_both_leave_the_stream_when_their_person_leaves_the_group(Kring kring, Stack stack) {
        Colleague joren = kring.integrator(Account.MODERATOR);
        String slug = joren.founds("Knoop", "CLOSED");
        Colleague mira = kring.integrator(Account.LOKAAL);
        mira.joins(slug);
        try (Live atOne = Live.open(TwoNodes.at(stack.node(1), mira), kring); Live atTwo = Live.open(TwoNodes.at(stack.node(2), mira), kring)) {
            List<Live> both = List.of(atOne, atTwo);
            both.forEach(Live::resumeFromHello);
            joren.posts(slug, "Voor");
            both.forEach(live -> live.event("post.created"));
            TwoNodes.at(stack.node(2), mira).delete("groups/" + slug + "/membership").expecting(204);
            both.forEach(live -> live.event("membership.changed"));
            TwoNodes.at(stack.node(1), joren).post("groups/" + slug + "/posts", Api.object().put("body", "Na het vertrek")
                    .put("capacity", "PERSONAL").put("language", "nl")).expecting(201);
            mira.api().send("PATCH", "me", "{\"theme\":\"DARK\"}").expecting(200);
            both.forEach(live -> live.event("settings.changed"));
            both.forEach(live -> assertEquals(1, live.events("post.created").size()));
        }
    }

    private static void closes(Live socket, int code) {
        await().atMost(AT_LATEST).until(() -> !socket.isOpen());
        assertEquals(code, socket.closeCode());
    }

    private static void isOut(Api api) {
        await().atMost(AT_LATEST).until(() -> api.get("me").status() == 401);
    }
}
