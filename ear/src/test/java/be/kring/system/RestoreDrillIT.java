package be.kring.system;

import be.kring.backup.Backup;
import be.kring.backup.Restore;
import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Console;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;
import be.kring.launcher.StartFailure;
import be.kring.launcher.StoredDatabase;
import be.kring.release.DatabaseFacts;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The drill: everything is backed up while somebody writes, restored to another PostgreSQL, and a reader of before comes back to it. */
@WholeSystem
class RestoreDrillIT {

    private static final int POSTS_BEFORE_THE_BACKUP = 10;
    /** Tables of the index, which rows leave as well: what waits to be indexed, and terms. */
    private static final String DERIVED = "search_";
    private static final String FOUND_THOUGH_GONE = "select post_id from search_document d where not exists (select 1 from post p where p.id = d.post_id and p.state = 'VISIBLE')";

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void a_restore_brings_everything_back_in_a_new_life(Kring kring, Stack stack, @TempDir Path folder) throws SQLException {
        Colleague joren = kring.integrator(Account.MODERATOR);
        Colleague sophie = kring.integrator(Account.FEDERAAL);
        String slug = joren.founds("Oefening", "OPEN");
        sophie.joins(slug);
        joren.api().put("groups/" + slug + "/members/" + sophie.me().path("id").asText() + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        JsonNode hello = positions(sophie, kring);

        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(joren, slug, stop));
        await().until(() -> acknowledged.size() >= POSTS_BEFORE_THE_BACKUP);
        Path archive = folder.resolve("kring.tar.gz");
        Set<String> before = Set.copyOf(acknowledged);
        Map<String, Set<String>> earlier = keys(stack.settings());
        Map<String, Long> keycloak = counts(stack.settings(), "keycloak");
        Backup.of(stack.settings(), archive);
        Map<String, Set<String>> later = keys(stack.settings());
        stop.set(true);
        writing.join();

        StackSettings restored = StackSettings.throwAway(stack.settings().state().resolveSibling("restored"),
                stack.settings().server().getParent(), Map.of("KRING_OIDC_ISSUER", stack.settings().issuer()));
        Restore.of(restored, archive);
        StartFailure refused = assertThrows(StartFailure.class, () -> Restore.of(restored, archive));
        assertTrue(refused.getMessage().contains("holds databases already"), refused::getMessage);
        try (StoredDatabase running = StoredDatabase.open(restored)) {
            try (DatabaseFacts facts = DatabaseFacts.of(running.url("kring"))) {
                assertRestored(facts, earlier, later);
                assertNotEquals(hello.path("epoch").asText(), facts.text("select epoch from epoch"), "a new life");
                Set<String> posts = Set.copyOf(facts.texts("select id from post"));
                assertTrue(posts.containsAll(before), "what was acknowledged before the backup is there");
            }
            try (DatabaseFacts facts = DatabaseFacts.of(running.url("keycloak"))) {
                assertEquals(keycloak.get("user_entity"), facts.counts().get("user_entity"));
                assertTrue(facts.validateReferences() > 0);
            }
            assertFetchesAfresh(hello, restored, kring, before, slug);
        }
    }

    private static void assertRestored(DatabaseFacts facts, Map<String, Set<String>> earlier, Map<String, Set<String>> later) throws SQLException {
        Map<String, Long> counts = facts.counts();
        Map<String, Set<String>> keys = facts.keys();
        assertEquals(earlier.keySet(), keys.keySet());
        keys.keySet().removeIf(table -> table.startsWith(DERIVED));
        keys.forEach((table, restored) -> {
            List<String> lost = earlier.get(table).stream().filter(later.get(table)::contains).filter(key -> !restored.contains(key)).toList();
            assertEquals(List.of(), lost, () -> table + " lost what was there before the backup and after it");
        });
        assertEquals(List.of(), facts.texts(FOUND_THOUGH_GONE), "the index and the posts are of one moment");
        assertTrue(facts.validateReferences() > 0);
        assertEquals(List.of(), facts.streamsWithGaps());
        assertTrue(facts.checkIndexes() > 0);
        assertEquals(counts.get("audit_entry").intValue(), facts.unbrokenAuditTrail());
        assertTrue(counts.get("audit_entry") > 0, "there is something in the audit trail");
    }

    /** Somebody who was connected in the old life names the positions of then: each stream is to be fetched afresh, and goes on from its head. */
    private void assertFetchesAfresh(JsonNode hello, StackSettings restored, Kring kring, Set<String> before, String slug) {
        Kring again = new Kring(URI.create(restored.publicUrl()), kring.issuer(), kring.clientSecret());
        Node node = Node.alone(restored, new Console(System.out));
        try {
            node.start();
            node.await();
            Colleague sophie = again.bearing(kring.accessToken(Account.FEDERAAL));
            assertResets(hello, sophie, again, slug);
            String some = before.iterator().next();
            assertEquals(some, sophie.reads(some).path("id").asText());
        } finally {
            node.stop();
        }
    }

    private static void assertResets(JsonNode hello, Colleague sophie, Kring again, String slug) {
        try (Live live = Live.open(sophie.api(), again)) {
            live.resume(hello.path("epoch").asText(), hello.path("streams"));
            await().until(() -> resets(live).size() == hello.path("streams").size());
            String stream = "group:" + sophie.group(slug).path("id").asText();
            JsonNode reset = resets(live).stream().filter(frame -> frame.path("stream").asText().equals(stream)).findFirst().orElseThrow();
            assertEquals(sophie.group(slug).path("head").asLong(), reset.path("head").asLong());
            String post = sophie.posts(slug, "Na de terugzetting").path("id").asText();
            JsonNode event = live.event("post.created");
            assertEquals(post, event.at("/data/post/id").asText());
            assertEquals(reset.path("head").asLong() + 1, event.path("seq").asLong());
        }
    }

    private static List<JsonNode> resets(Live live) {
        return live.frames().stream().filter(frame -> frame.path("type").asText().equals("reset")).toList();
    }

    private static JsonNode positions(Colleague who, Kring kring) {
        try (Live live = Live.open(who.api(), kring)) {
            return live.frame("hello");
        }
    }

    private void write(Colleague who, String slug, AtomicBoolean stop) {
        while (!stop.get()) {
            acknowledged.add(who.posts(slug, "Bericht #onderwerp").path("id").asText());
        }
    }

    private static Map<String, Set<String>> keys(StackSettings settings) throws SQLException {
        try (DatabaseFacts facts = DatabaseFacts.of(settings.databaseUrl("kring"))) {
            return facts.keys();
        }
    }

    private static Map<String, Long> counts(StackSettings settings, String database) throws SQLException {
        try (DatabaseFacts facts = DatabaseFacts.of(settings.databaseUrl(database))) {
            return facts.counts();
        }
    }
}
