package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tries on what leaks around the edges: numbers, suggestions, replays and files. */
@WholeSystem
class DisclosureTriesIT {

    private Colleague lieve;
    private Colleague sophie;
    private Colleague mira;

    private static final int TRIES = 3;

    @BeforeEach
    void three_colleagues(Kring kring) {
        lieve = kring.colleague(Account.VLAAMS);
        sophie = kring.colleague(Account.FEDERAAL);
        mira = kring.colleague(Account.LOKAAL);
    }

    @Test
    void try05_the_name_of_a_file_is_ours() {
        for (String name : List.of("x\"; filename=\"kwaad.html", "../kwaad", "kwaad\r\nX-Kwaad: 1", "kwaad.html")) {
            assertEquals(400, lieve.api().post("groups", Api.object().put("slug", name)).status());
        }
        String slug = AccessTriesIT.founds(lieve, "CLOSED");
        Map<String, String> files = Map.of("members.csv", slug + ".csv", "export", slug + ".json", "audit.csv", slug + "-audit.csv");
        files.forEach((path, name) -> assertEquals(List.of("attachment; filename=\"" + name + "\""),
                lieve.api().get("groups/" + slug + "/" + path).expecting(200).headers().allValues("Content-Disposition")));
    }

    @Test
    void try16_a_hidden_group_changes_no_number_and_no_list_of_an_outsider() {
        List<List<String>> changed = new ArrayList<>();
        do {
            changed.add(changedByAHiddenGroup());
        } while (!changed.get(changed.size() - 1).isEmpty() && changed.size() < TRIES);
        assertTrue(changed.get(changed.size() - 1).isEmpty(), () -> "changed each time: " + changed);
    }

    /** What was begun by other tests may still change something in between, but not each time. */
    private List<String> changedByAHiddenGroup() {
        String word = "zeldzaam" + UUID.randomUUID().toString().substring(0, 8);
        List<String> paths = List.of("me", "me/home", "groups?limit=100", "groups?q=" + word, "groups?level=LOCAL&limit=100", "groups?mine=true", "people/lieve.vermeulen",
                "people/mira.bastiaens", "me/notifications");
        Map<String, String> before = answers(paths);
        String hidden = AccessTriesIT.founds(lieve, "HIDDEN");
        ObjectNode named = Api.object();
        named.putObject("names").put("nl", word);
        lieve.api().patch("groups/" + hidden, lieve.group(hidden).path("version").asLong(), named).expecting(200);
        ObjectNode invited = Api.object();
        invited.putArray("persons").add(mira.me().path("id").asText());
        lieve.api().post("groups/" + hidden + "/invitations", invited).expecting(200);
        mira.api().post("invitations/" + invitation(word) + "/accept", null).expecting(200);
        lieve.posts(hidden, "Over #" + word);
        assertTrue(lieve.api().get("groups?q=" + word).body().contains(word), "it is there for who may see it");
        Map<String, String> after = answers(paths);
        return paths.stream().filter(path -> !before.get(path).equals(after.get(path))).toList();
    }

    private String invitation(String word) {
        return StreamSupport.stream(mira.api().get("invitations").expecting(200).json().path("items").spliterator(), false)
                .filter(each -> each.toString().contains(word)).findFirst().orElseThrow().path("id").asText();
    }

    @Test
    void try17_nothing_is_suggested_from_where_one_may_not_look() {
        String closed = AccessTriesIT.founds(lieve, "CLOSED");
        String hidden = AccessTriesIT.founds(lieve, "HIDDEN");
        String own = AccessTriesIT.founds(sophie, "OPEN");
        lieve.posts(closed, "Over #besloten");
        for (String what : List.of("people?q=lie", "tags?q=bes")) {
            assertEquals(403, sophie.api().get("groups/" + closed + "/suggestions/" + what).status());
            assertEquals(404, sophie.api().get("groups/" + hidden + "/suggestions/" + what).status());
            assertFalse(sophie.api().get("groups/" + own + "/suggestions/" + what).expecting(200).body().contains("lieve"));
        }
        assertEquals(0, sophie.api().get("groups?q=" + hidden.substring(0, 10)).expecting(200).json().path("items").size());
        assertEquals(404, sophie.api().put("groups/" + own + "/links/" + hidden, null).status());
        assertEquals(403, sophie.api().get("groups/" + closed + "/invitations/candidates?q=mir").status());
        mira.joins(own);
        assertEquals(403, mira.api().get("groups/" + own + "/invitations/candidates?q=lie").status(), "a member who does not lead the group searches nobody");
    }

    @Test
    void try23_who_joins_later_gets_no_text_that_was_taken_away_before(Kring kring) {
        String closed = AccessTriesIT.founds(lieve, "CLOSED");
        JsonNode edited = lieve.posts(closed, "Eerste versie met een naam");
        lieve.edits(edited, "Tweede versie", null);
        JsonNode hidden = lieve.posts(closed, "Verborgen met reden");
        JsonNode answered = lieve.api().put("posts/" + hidden.path("id").asText() + "/hidden", Api.object().put("reason", "Hoort hier niet")).expecting(200).json();
        assertTrue(answered.path("body").isNull() && answered.path("html").isNull(), "as the event says it, whichever comes first");
        assertEquals("Verborgen met reden", lieve.api().get("posts/" + hidden.path("id").asText()).expecting(200).json().path("body").asText());
        JsonNode undone = lieve.posts(closed, "Meteen weer weg");
        lieve.api().delete("posts/" + undone.path("id").asText()).expecting(204);
        mira.joins(closed);
        try (Live live = Live.open(mira.api(), kring)) {
            live.resume(live.frame("hello").path("epoch").asText(), Api.object().put("group:" + edited.path("groupId").asText(), 0));
            live.event("member.joined");
            String replayed = live.frames().stream().map(JsonNode::toString).collect(Collectors.joining());
            assertTrue(replayed.contains("Tweede versie"), replayed);
            for (String gone : List.of("Eerste versie", "Verborgen met reden", "Meteen weer weg")) {
                assertFalse(replayed.contains(gone), gone);
                assertFalse(mira.feed(closed).toString().contains(gone), gone);
            }
        }
    }

    @Test
    void try25_no_file_is_made_for_who_may_not_read_what_is_in_it() {
        String closed = AccessTriesIT.founds(lieve, "CLOSED");
        String hidden = AccessTriesIT.founds(lieve, "HIDDEN");
        String other = AccessTriesIT.founds(lieve, "CLOSED");
        lieve.posts(closed, "Van deze groep");
        lieve.posts(other, "Van een andere groep");
        mira.joins(closed);
        for (String file : List.of("members.csv", "export", "audit.csv")) {
            assertEquals(403, sophie.api().get("groups/" + closed + "/" + file).status());
            assertEquals(404, sophie.api().get("groups/" + hidden + "/" + file).status());
            assertEquals(403, mira.api().get("groups/" + closed + "/" + file).status(), "a member may read, and takes nothing along");
        }
        String taken = lieve.api().get("groups/" + closed + "/export").expecting(200).body();
        assertTrue(taken.contains("Van deze groep") && !taken.contains("Van een andere groep"), taken);
        assertEquals(404, sophie.api().get("admin/audit.csv").status());
    }

    private Map<String, String> answers(List<String> paths) {
        Map<String, String> answers = new TreeMap<>();
        for (String path : paths) {
            answers.put(path, sophie.api().get(path).expecting(200).body());
        }
        return answers;
    }
}
