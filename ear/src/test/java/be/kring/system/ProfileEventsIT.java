package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Projects, chosen parts and organisations that are followed, over HTTP: all tabs of a person follow by events, and nobody else hears of it. */
@WholeSystem
class ProfileEventsIT {

    static final List<String> NAMES = List.of("projects.changed", "profile.changed", "following.changed", "photo.changed");
    private static final List<String> PARTS = List.of("parts", "projects", "followed", "follow", "photo");

    private Colleague noor;
    private Colleague sophie;
    private String handle;
    private String organisation;

    @BeforeEach
    void people(Kring kring) {
        noor = kring.colleague(Account.JONG);
        sophie = kring.colleague(Account.FEDERAAL);
        handle = noor.me().path("handle").asText();
        organisation = sophie.me().at("/organisation/id").asText();
        noor.api().delete("me/photo").expecting(204);
        noor.api().delete("me/parts/LANGUAGES").expecting(204);
        noor.api().delete("me/parts/AVAILABILITY").expecting(204);
        noor.api().delete("organisations/" + organisation + "/following").expecting(200);
        noor.api().get("people/" + handle + "/projects").expecting(200).json().path("items").forEach(each -> noor.api().delete("me/projects/" + each.path("id").asText()).expecting(204));
    }

    @Test
    void deeds_and_events_make_a_fresh_profile() throws IOException {
        ObjectNode before = state();
        try (Live hers = noor.goesLive(); Live others = sophie.goesLive()) {
            String first = noor.api().post("me/projects", project("Eerste", "EVERYONE")).expecting(201).json().path("id").asText();
            String second = noor.api().post("me/projects", project("Tweede", "ONLY_ME")).expecting(201).json().path("id").asText();
            noor.api().put("me/projects/" + first, project("Anders", "MY_GROUPS")).expecting(200);
            noor.api().delete("me/projects/" + second).expecting(204);
            noor.api().put("me/parts/LANGUAGES", chosen("fr", "nl")).expecting(200);
            noor.api().put("me/parts/AVAILABILITY", Api.object().put("audience", "EVERYONE")).expecting(200);
            noor.api().delete("me/parts/AVAILABILITY").expecting(204);
            noor.api().put("organisations/" + organisation + "/following", Api.object()).expecting(200);
            noor.api().put("organisations/" + organisation + "/following", Api.object()).expecting(200);
            noor.api().put("me/photo?audience=MY_GROUPS", "image/png", picture()).expecting(200);
            noor.api().delete("me/photo").expecting(204);
            noor.api().put("me/photo?audience=MY_GROUPS", "image/png", picture()).expecting(200);
            noor.api().put("me/photo/audience", Api.object().put("audience", "EVERYONE")).expecting(200);
            await().until(() -> hers.events("photo.changed").size() == 4 && hers.events("projects.changed").size() == 4 && hers.events("profile.changed").size() == 3 && hers.events("following.changed").size() == 1);
            List<JsonNode> events = hers.frames().stream().filter(frame -> NAMES.contains(frame.path("name").asText())).toList();
            ObjectNode fresh = parts(state());
            assertEquals(fresh, replay(before, events), "with each event once");
            assertEquals(fresh, replay(before, events.stream().flatMap(event -> Stream.of(event, event)).toList()), "with each event twice");
            assertEquals(1, fresh.path("followed").size());
            assertEquals("EVERYONE", fresh.at("/photo/audience").asText());
            NAMES.forEach(name -> assertEquals(List.of(), others.events(name)));
        }
    }

    @Test
    void what_is_no_photo_and_what_is_too_large_is_refused() {
        for (String content : List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a")) {
            Answer refusal = noor.api().with("Content-Type", "image/png").send("PUT", "me/photo?audience=EVERYONE", content);
            assertEquals(400, refusal.status(), content);
            assertEquals("photo", refusal.json().at("/violations/0/field").asText());
        }
        assertEquals(413, noor.api().with("Content-Type", "image/png").send("PUT", "me/photo?audience=EVERYONE", "x".repeat(1_100_000)).status());
        assertEquals(415, noor.api().with("Content-Type", "image/svg+xml").send("PUT", "me/photo?audience=EVERYONE", "<svg/>").status());
        assertEquals(404, noor.api().with("Accept", "text/html").get("/photos/" + noor.me().path("id").asText() + "/0").status());
    }

    @Test
    void the_map_as_a_file_is_for_who_may_see_it(Kring kring) {
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        Answer file = aicha.api().get("admin/map.csv?by=LEVEL").expecting(200);
        assertTrue(file.body().startsWith("\uFEFF\""), file.body());
        assertEquals(404, noor.api().get("admin/map.csv").status());
        assertEquals(404, noor.api().get("organisations/" + organisation + "/map.csv").status());
    }

    private ObjectNode state() {
        ObjectNode state = Api.object();
        state.set("group", noor.group("personeel-organisatie"));
        state.putObject("posts").putNull("next").putArray("items");
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", noor.me().path("id").asText()).put("notifications", 0);
        counts.putObject("groups");
        counts.putObject("requests");
        counts.putObject("reports");
        state.set("parts", noor.api().get("people/" + handle + "/parts").expecting(200).json().path("items"));
        state.set("projects", noor.api().get("people/" + handle + "/projects").expecting(200).json().path("items"));
        state.set("followed", noor.api().get("me/organisations").expecting(200).json().path("items"));
        JsonNode photos = noor.api().get("photos?id=" + noor.me().path("id").asText()).expecting(200).json().path("items");
        state.set("photo", photos.isEmpty() ? NullNode.getInstance() : photos.get(0));
        JsonNode page = noor.api().get("organisations/" + organisation).expecting(200).json();
        ObjectNode follow = state.putObject("follow");
        List.of("organisation", "following", "followers").forEach(name -> follow.set(name, page.path(name)));
        return state;
    }

    /** Of a state what this is about. */
    private static ObjectNode parts(JsonNode state) {
        ObjectNode parts = Api.object();
        JsonNode travelled = BrowserReducers.travelled(state);
        PARTS.forEach(name -> parts.set(name, travelled.path(name)));
        return parts;
    }

    private static JsonNode replay(JsonNode before, List<JsonNode> events) {
        return parts(BrowserReducers.apply(before, events));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static ObjectNode project(String title, String audience) {
        return Api.object().put("title", title).put("period", "2025").put("line", "").put("audience", audience);
    }

    private static ObjectNode chosen(String... choices) {
        ObjectNode part = Api.object().put("audience", "EVERYONE");
        ArrayNode list = part.putArray("choices");
        List.of(choices).forEach(list::add);
        return part;
    }
}
