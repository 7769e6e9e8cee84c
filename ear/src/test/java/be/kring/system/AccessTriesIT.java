package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tries on access: what somebody may not see does not exist for them. */
@WholeSystem
class AccessTriesIT {

    private static final int WARM_UP = 20;
    private static final int SAMPLES = 200;
    private static final int ROUNDS = 8;
    private static final double TOLERANCE = 0.3;
    private static final double TOLERANCE_MILLIS = 2;

    private Colleague lieve;
    private Colleague sophie;
    private String hidden;
    private JsonNode secret;
    private JsonNode answer;

    @BeforeEach
    void a_hidden_group_with_a_thread(Kring kring) {
        lieve = kring.colleague(Account.VLAAMS);
        sophie = kring.colleague(Account.FEDERAAL);
        hidden = founds(lieve, "HIDDEN");
        secret = lieve.posts(hidden, "Niemand anders leest dit #geheim");
        answer = lieve.replies(secret.path("id").asText(), "Ook dit niet");
    }

    @Test
    void try14_every_id_plus_and_minus_one_and_random_ids_answer_404() {
        List<String> ids = new ArrayList<>(List.of(UUID.randomUUID().toString(), new UUID(0, 0).toString(), "1", "x", "null", ".."));
        for (JsonNode post : List.of(secret, answer)) {
            UUID id = UUID.fromString(post.path("id").asText());
            ids.add(id.toString());
            ids.add(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1).toString());
            ids.add(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1).toString());
            ids.add(id.toString().toUpperCase(java.util.Locale.ROOT));
        }
        for (String id : ids) {
            sophie.api().get("posts/" + id).expecting(404);
            sophie.api().get("posts/" + id + "/replies").expecting(404);
            sophie.api().get("posts/" + id + "/history").expecting(404);
            sophie.api().post("posts/" + id + "/replies", Api.object().put("body", "x")).expecting(404);
            sophie.api().patch("posts/" + id, 0, Api.object().put("body", "x")).expecting(404);
            sophie.api().delete("posts/" + id).expecting(404);
            sophie.api().put("posts/" + id + "/reactions/LIKE", null).expecting(404);
            sophie.api().put("posts/" + id + "/hidden", Api.object().put("reason", "x")).expecting(404);
            sophie.api().put("posts/" + id + "/report", report()).expecting(404);
            sophie.api().get("posts/" + id + "/decision").expecting(404);
            sophie.api().post("posts/" + id + "/decision/appeal", Api.object().put("text", "x")).expecting(404);
        }
        for (String path : List.of("", "/members", "/posts", "/requests", "/reports", "/reports/statistics", "/suggestions/people?q=l", "/suggestions/tags?q=g")) {
            sophie.api().get("groups/" + hidden + path).expecting(404);
        }
        sophie.api().put("groups/" + hidden + "/membership", Api.object()).expecting(404);
        sophie.api().delete("groups/" + hidden + "/membership").expecting(404);
        sophie.api().patch("groups/" + hidden, 0, Api.object().put("colour", "rose")).expecting(404);
        sophie.api().put("groups/" + hidden + "/read", Api.object().put("seq", 1)).expecting(404);
    }

    @Test
    void try14_a_hidden_group_is_in_no_list() {
        assertTrue(lieve.api().get("groups?q=" + hidden).expecting(200).json().path("items").size() == 1);
        assertEquals(0, sophie.api().get("groups?q=" + hidden).expecting(200).json().path("items").size());
        assertEquals(0, sophie.api().get("people/lieve.vermeulen").expecting(200).json().path("groupsInCommon").findValuesAsText("slug")
                .stream().filter(hidden::equals).count());
    }

    @Test
    void try14_administration_does_not_exist_for_others() {
        for (String path : List.of("admin/organisations", "admin/people", "admin/mandates", "admin/audit", "admin/reports", "admin/nothing")) {
            sophie.api().get(path).expecting(404);
        }
        sophie.api().send("POST", "admin/mandates", "{broken").expecting(404);
        sophie.api().delete("admin/mandates/" + UUID.randomUUID()).expecting(404);
    }

    @Test
    void try14_a_report_exists_for_its_moderators_only_and_its_reporter_never_for_the_author(Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        String open = founds(lieve, "OPEN");
        mira.joins(open);
        String post = mira.posts(open, "Een bericht van Mira").path("id").asText();
        JsonNode mine = sophie.api().put("posts/" + post + "/report", report()).expecting(200).json();
        assertEquals("Staat er te veel", mine.path("explanation").asText());
        JsonNode about = lieve.api().get("groups/" + open + "/reports").expecting(200).json().at("/items/0");
        String id = about.path("id").asText();
        assertEquals("Sophie Lambert", about.at("/reports/0/reporter/name").asText());
        assertEquals(1, lieve.group(open).path("openReports").asInt());

        mira.api().get("groups/" + open + "/reports").expecting(403);
        assertTrue(mira.group(open).path("openReports").isNull());
        for (Colleague other : List.of(mira, sophie, kring.colleague(Account.BEHEERDER))) {
            other.api().get("reports/" + id).expecting(404);
            other.api().put("reports/" + id + "/claim", null).expecting(404);
            other.api().delete("reports/" + id + "/claim").expecting(404);
            other.api().post("reports/" + id + "/decision", Api.object().put("decision", "KEEP").put("rationale", "x")).expecting(404);
            other.api().post("reports/" + id + "/hand-over", Api.object().put("note", "x")).expecting(404);
            other.api().post("reports/" + id + "/appeal/decision", Api.object().put("outcome", "UPHELD").put("rationale", "x")).expecting(404);
        }
        lieve.api().get("reports/" + UUID.randomUUID()).expecting(404);

        lieve.api().post("reports/" + id + "/decision", Api.object().put("decision", "WARN").put("rationale", "Minder mag")).expecting(200);
        Answer again = lieve.api().post("reports/" + id + "/decision", Api.object().put("decision", "KEEP").put("rationale", "Toch niet")).expecting(409);
        assertEquals("/problems/already-decided", again.json().path("type").asText());
        sophie.api().get("posts/" + post + "/decision").expecting(404);
        String decision = mira.api().get("posts/" + post + "/decision").expecting(200).body();
        String told = StreamSupport.stream(mira.api().get("me/notifications?limit=20").expecting(200).json().path("items").spliterator(), false).map(JsonNode::toString)
                .filter(each -> each.contains(post)).findFirst().orElseThrow();
        assertTrue(told.contains("REVIEW_WARN") && told.contains("Minder mag"), told);
        assertTrue(!decision.contains("Sophie") && !decision.contains("te veel") && !told.contains("Sophie"), () -> decision + told);
    }

    @Test
    void try15_a_child_under_another_parent_is_not_found() {
        String own = founds(sophie, "OPEN");
        JsonNode post = sophie.posts(own, "Een eigen bericht");
        String lieveId = lieve.me().path("id").asText();
        sophie.api().get("posts/" + answer.path("id").asText() + "/replies").expecting(404);
        lieve.api().get("posts/" + answer.path("id").asText() + "/replies").expecting(404);
        sophie.api().put("groups/" + own + "/members/" + lieveId + "/role", Api.object().put("role", "OWNER")).expecting(404);
        Answer accepted = sophie.api().post("groups/" + own + "/requests/" + lieveId + "/accept", null);
        assertEquals(409, accepted.status(), accepted::toString);
        sophie.api().put("me/notifications/read", Api.object().put("upTo", post.path("id").asText())).expecting(404);
        JsonNode told = lieve.api().get("me/notifications?limit=1").expecting(200).json().path("items").path(0);
        if (!told.isMissingNode()) {
            sophie.api().put("me/notifications/read", Api.object().put("upTo", told.path("id").asText())).expecting(404);
        }
        ObjectNode draft = Api.object().put("body", "x").put("groupId", secret.path("groupId").asText());
        sophie.api().post("preview", draft).expecting(404);
    }

    @Test
    void try19_hidden_and_missing_differ_in_nothing_but_the_address() {
        String missing = "zzz" + hidden.substring(3);
        same("groups/" + hidden, "groups/" + missing);
        same("groups/" + hidden + "/posts", "groups/" + missing + "/posts");
        same("groups/" + hidden + "/members", "groups/" + missing + "/members");
        String nowhere = UUID.randomUUID().toString();
        same("posts/" + secret.path("id").asText(), "posts/" + nowhere);
        same("posts/" + secret.path("id").asText() + "/history", "posts/" + nowhere + "/history");
        same("admin/audit", "edmin/audit");
    }

    /** Asked in turn, so that what happens beside the test happens to both, and what takes longer takes longer in each round. */
    @Test
    void try19_hidden_and_missing_take_the_same_time() {
        String there = "posts/" + secret.path("id").asText();
        String nowhere = "posts/" + UUID.randomUUID();
        times(there, nowhere, WARM_UP);
        List<String> rounds = new ArrayList<>();
        boolean alike = false;
        while (!alike && rounds.size() < ROUNDS) {
            double[][] times = times(there, nowhere, SAMPLES);
            double hiddenTakes = median(times[0]);
            double missingTakes = median(times[1]);
            alike = Math.abs(hiddenTakes - missingTakes) < Math.max(TOLERANCE_MILLIS, TOLERANCE * Math.min(hiddenTakes, missingTakes));
            rounds.add("%.1f ms hidden, %.1f ms missing".formatted(hiddenTakes, missingTakes));
        }
        assertTrue(alike, () -> "The medians differ each time: " + rounds);
    }

    /** Milliseconds of each of the two, asked in turn, the one first and then the other first. */
    private double[][] times(String one, String other, int samples) {
        double[][] times = new double[2][samples];
        for (int i = 0; i < samples; i++) {
            int first = i % 2;
            times[first][i] = millis(first == 0 ? one : other);
            times[1 - first][i] = millis(first == 0 ? other : one);
        }
        return times;
    }

    private static ObjectNode report() {
        return Api.object().put("kind", "OTHER").put("explanation", "Staat er te veel");
    }

    private void same(String hiddenPath, String missingPath) {
        Api numbered = sophie.api().with("X-Request-Id", "the-same-for-both");
        Answer one = numbered.get(hiddenPath).expecting(404);
        Answer other = numbered.get(missingPath).expecting(404);
        assertEquals(one.body().replace(hiddenPath, "PATH"), other.body().replace(missingPath, "PATH"));
        assertEquals(comparable(one), comparable(other));
    }

    /** The headers but for the time, and the length, which follows the address in the body. */
    private static Map<String, List<String>> comparable(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("content-length"));
        return headers;
    }

    private double millis(String path) {
        long start = System.nanoTime();
        sophie.api().get(path).expecting(404);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    static String founds(Colleague founder, String visibility) {
        String slug = "proef-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode group = Api.object().put("slug", slug).put("visibility", visibility).put("joinPolicy", "OPEN").put("colour", "teal");
        group.putObject("names").put("nl", slug);
        group.putObject("descriptions").put("nl", "Voor een proef");
        founder.api().post("groups", group).expecting(201);
        return slug;
    }
}
