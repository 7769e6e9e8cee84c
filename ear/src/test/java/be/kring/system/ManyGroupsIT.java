package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody in two hundred groups, put there by SQL: each is counted and followed, also those that no page of a list holds and the navigation does not show. */
@WholeSystem
class ManyGroupsIT {

    private static final int GROUPS = 200;
    private static final int IN_A_FRAME = 100;
    private static final Pattern FRAME = Pattern.compile("<script type=\"application/json\" id=\"frame\">(.*?)</script>", Pattern.DOTALL);

    private final String key = "veel-" + UUID.randomUUID().toString().substring(0, 8);
    private Aside database;
    private Colleague joren;
    private Colleague noor;

    @BeforeEach
    void two_people_in_many_groups(Kring kring, Stack stack) {
        joren = kring.colleague(Account.MODERATOR);
        noor = kring.colleague(Account.JONG);
        database = Aside.of(stack);
        String model = joren.founds("Voorbeeld", "OPEN");
        database.execute("""
                insert into kring_group (id, slug, names, descriptions, purposes, house_rules, visibility, join_policy, colour, founded_by, created_at, last_activity_at)
                select gen_random_uuid(), '%1$s-' || n, names, descriptions, purposes, house_rules, visibility, join_policy, colour, founded_by, created_at, now() - n * interval '1 day'
                from kring_group, generate_series(1, %2$d) n where slug = '%3$s'""", key, GROUPS, model);
        for (Colleague member : List.of(joren, noor)) {
            database.execute("insert into membership (group_id, person_id, state, role, since) select id, '%s', 'MEMBER', 'MEMBER', now() from kring_group where slug like '%s-%%'",
                    member.me().path("id").asText(), key);
        }
    }

    /** Others meet them in as many groups as before. */
    @AfterEach
    void two_people_in_few_groups() {
        database.execute("delete from membership where group_id in (select id from kring_group where slug like '%s-%%')", key);
        database.close();
    }

    @Test
    void every_group_is_counted_and_followed_and_the_navigation_shows_the_liveliest(Kring kring) {
        Answer page = home();
        JsonNode before = frame(page);
        assertEquals(GROUPS, ours(before).size());
        assertTrue(page.body().contains("<kring-count kind=\"elsewhere\">"), "the rest has a count of its own");
        assertEquals(30, page.body().split("<kring-count group=").length - 1);
        assertTrue(before.toString().length() < 100_000, () -> "characters: " + before.toString().length());
        String quietest = key + "-" + GROUPS;
        try (Live live = Live.open(noor.api(), kring)) {
            JsonNode hello = live.frame("hello");
            live.resume(hello.path("epoch").asText(), Api.object());
            String id = joren.posts(quietest, "Hier was lang niets").path("id").asText();
            JsonNode event = live.event("post.created", each -> each.at("/data/post/id").asText().equals(id));
            JsonNode group = ours(frame(home())).stream().filter(each -> each.path("slug").asText().equals(quietest)).findFirst().orElseThrow();
            assertEquals(1, group.path("unread").asInt());
            assertEquals(event.path("seq").asLong(), group.path("head").asLong());
            assertEquals(hello.path("streams").path(event.path("stream").asText()).asLong() + 1, event.path("seq").asLong());
        }
    }

    @Test
    void positions_of_two_hundred_streams_come_in_frames_and_each_event_comes(Kring kring) {
        Set<String> missed = new HashSet<>();
        for (int number : new int[] {1, 2, GROUPS / 2, GROUPS - 1, GROUPS}) {
            missed.add(joren.posts(key + "-" + number, "Gemist").path("id").asText());
        }
        List<String> streams = new ArrayList<>(database.list("select 'group:' || id from kring_group where slug like '%s-%%' order by id", key));
        try (Live live = Live.open(noor.api(), kring)) {
            String epoch = live.frame("hello").path("epoch").asText();
            for (int from = 0; from < GROUPS; from += IN_A_FRAME) {
                ObjectNode positions = Api.object();
                streams.subList(from, from + IN_A_FRAME).forEach(stream -> positions.put(stream, 0));
                live.resume(epoch, positions);
            }
            await().untilAsserted(() -> assertEquals(missed, posts(live)));
            String late = joren.posts(key + "-150", "Nieuw").path("id").asText();
            live.event("post.created", each -> each.at("/data/post/id").asText().equals(late));
            assertEquals(missed.size() + 1, live.events("post.created").size(), "each once");
            assertTrue(live.frames().stream().noneMatch(frame -> frame.path("type").asText().equals("reset")), "what the second frame does not name goes on as it did");
        }
    }

    private static Set<String> posts(Live live) {
        Set<String> ids = new HashSet<>();
        live.events("post.created").forEach(each -> ids.add(each.at("/data/post/id").asText()));
        return ids;
    }

    private Answer home() {
        return noor.api().with("Accept", "text/html").get("/home").expecting(200);
    }

    private static JsonNode frame(Answer page) {
        Matcher block = FRAME.matcher(page.body());
        assertTrue(block.find(), page::body);
        try {
            return new ObjectMapper().readTree(block.group(1));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private List<JsonNode> ours(JsonNode frame) {
        List<JsonNode> ours = new ArrayList<>();
        frame.path("groups").forEach(each -> {
            if (each.path("slug").asText().startsWith(key)) {
                ours.add(each);
            }
        });
        return ours;
    }
}
