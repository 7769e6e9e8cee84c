package be.kring.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** Somebody who has signed in, and what she does in Kring. Each deed insists that Kring agrees; use {@link #api()} to try what it refuses. */
public final class Colleague {

    /** The cookie of a session. */
    public static final String SESSION = "KRING_SESSION";
    /** The cookie by which the balancer keeps a browser at one node; there with several nodes only. */
    public static final String NODE = "KRING_NODE";

    private final Kring kring;
    private final Api api;
    private final Function<String, Optional<String>> cookies;

    Colleague(Kring kring, Api api, Function<String, Optional<String>> cookies) {
        this.kring = kring;
        this.api = api;
        this.cookies = cookies;
    }

    /** The value of a cookie in her browser. */
    public String cookie(String name) {
        return findCookie(name).orElseThrow(() -> new AssertionError("No cookie " + name));
    }

    public Optional<String> findCookie(String name) {
        return cookies.apply(name);
    }

    /** Whether her session goes on. */
    boolean isSignedIn() {
        return api.get("me").status() == 200;
    }

    /** Signs out here; Keycloak's own sign-out, to which this leads, is not visited. */
    public void signsOut() {
        api.without("X-Kring").send("POST", "/sign-out", null).expecting(303);
    }

    /** Plain calls in her name. */
    public Api api() {
        return api;
    }

    public JsonNode me() {
        return api.get("me").expecting(200).json();
    }

    public JsonNode group(String slug) {
        return api.get("groups/" + slug).expecting(200).json();
    }

    /** Her language from now on, whatever her employer says. */
    public void prefers(String language) {
        api.send("PATCH", "me", "{\"language\":\"" + language + "\"}").expecting(200);
    }

    /** Founds a group that everybody who sees it may join. */
    public String founds(String name, String visibility) {
        return founds(name, visibility, "OPEN");
    }

    /** Founds a group. @param name in Dutch @return its slug, which no other group has */
    public String founds(String name, String visibility, String joinPolicy) {
        String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode group = Api.object().put("slug", slug).put("visibility", visibility).put("joinPolicy", joinPolicy).put("colour", "teal");
        group.putObject("names").put("nl", name);
        group.putObject("descriptions").put("nl", "Een groep voor een test");
        api.post("groups", group).expecting(201);
        return slug;
    }

    /** Joins, or asks to join where that is the policy. */
    public JsonNode joins(String slug) {
        return api.put("groups/" + slug + "/membership", Api.object()).expecting(200).json();
    }

    public void leaves(String slug) {
        api.delete("groups/" + slug + "/membership").expecting(204);
    }

    /** Posts in her own name, in Dutch. */
    public JsonNode posts(String slug, String body) {
        return api.post("groups/" + slug + "/posts", message(body)).expecting(201).json();
    }

    /** Stays after all, and takes back what she published for her farewell: as before a test in which she left. */
    public void stays() {
        api.put("me/handover/departure", Api.object().put("lastDay", LocalDate.now().plusYears(1).toString())).expecting(200).json().path("interview").forEach(answer -> {
            if (!answer.path("postId").isNull()) {
                api.delete("posts/" + answer.path("postId").asText());
            }
        });
        api.delete("me/handover/departure").expecting(204);
    }

    public JsonNode replies(String postId, String body) {
        return api.post("posts/" + postId + "/replies", message(body)).expecting(201).json();
    }

    public JsonNode reads(String postId) {
        return api.get("posts/" + postId).expecting(200).json();
    }

    public JsonNode feed(String slug) {
        return api.get("groups/" + slug + "/posts").expecting(200).json();
    }

    public JsonNode reacts(String postId, String kind) {
        return api.put("posts/" + postId + "/reactions/" + kind, null).expecting(200).json();
    }

    /** Waits until the search finds so many posts by this word; also where a node was killed that had the index in hand. */
    public void awaitsFound(String word, int posts) {
        await().atMost(Duration.ofMinutes(2)).until(() -> api().get("search?kind=POSTS&q=" + word).expecting(200).json().at("/posts/items").size() == posts);
    }

    /** Changes the text; the reason is needed after the undo window. */
    public JsonNode edits(JsonNode post, String body, String reason) {
        return api.patch("posts/" + post.path("id").asText(), post.path("version").asLong(),
                Api.object().put("body", body).put("reason", reason)).expecting(200).json();
    }

    /** Opens the live socket and says from where to go on: everything that is new from now. */
    public Live goesLive() {
        return goesLive(frame -> true);
    }

    /** The same, hearing each frame as it arrives. @param kept see {@link Live#open(Api, Kring, Predicate)} */
    public Live goesLive(Predicate<JsonNode> kept) {
        Live live = Live.open(api, kring, kept);
        live.resumeFromHello();
        return live;
    }

    private static JsonNode message(String body) {
        return Api.object().put("body", body).put("capacity", "PERSONAL").put("language", "nl");
    }
}
