package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * For every kind of event: an earlier answer of the API, with the events since applied by the browser's own functions, is what the API
 * answers afresh. Random deeds from a seed; applying every event twice changes nothing.
 */
@WholeSystem
class EventsMakeFreshStateIT {

    private static final int DEEDS = 60;
    private static final List<String> KINDS = List.of("LIKE", "THANKS", "INSIGHTFUL", "AGREE", "CELEBRATE");

    private final List<String> posts = new ArrayList<>();
    private String slug;
    private String otherSlug;
    private String screenedSlug;
    private String threadId;
    private Colleague joren;
    private Colleague mira;
    private Colleague sophie;
    private Colleague aicha;
    private String importId;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void state_and_events_make_fresh_state(long seed, Kring kring, Stack stack) throws SQLException {
        comeTogether(kring, seed);
        aicha.api().delete("admin/official/accounts/" + id(sophie)).expecting(204);
        ObjectNode before = state();
        try (Live live = mira.goesLive()) {
            Random random = new Random(seed);
            for (int deed = 0; deed < DEEDS; deed++) {
                act(random, stack);
            }
            everyKindOnce(stack);
            await().untilAsserted(() -> assertFresh(before, live));
        }
    }

    private void assertFresh(ObjectNode before, Live live) {
        JsonNode fresh = settled(state());
        List<JsonNode> events = live.frames().stream().filter(frame -> frame.path("type").asText().equals("event")).toList();
        assertEquals(Set.of(), missing(events));
        assertEquals(fresh, replay(before, events), "with each event once");
        assertEquals(fresh, replay(before, events.stream().flatMap(event -> java.util.stream.Stream.of(event, event)).toList()), "with each event twice");
    }

    static final Set<String> EVERY_NAME = Set.of("post.created", "post.edited", "post.corrected", "post.withdrawn", "post.hidden",
            "post.unhidden", "reaction.changed", "member.joined", "member.left", "member.changed", "group.changed", "membership.changed",
            "group.read", "request.asked", "request.decided", "request.changed", "admission.changed", "invitation.changed", "invited.changed",
            "sanction.changed", "notification.created", "notification.read", "settings.changed", "mandate.changed", "report.changed", "review.changed",
            "import.changed", "rules.changed", "thread.left", "thread.arrived", "thread.changed", "held.changed", "watched.changed", "guidance.changed", "badge.changed");

    private void comeTogether(Kring kring, long seed) {
        joren = kring.colleague(Account.MODERATOR);
        mira = kring.colleague(Account.LOKAAL);
        sophie = kring.colleague(Account.FEDERAAL);
        aicha = kring.colleague(Account.BEHEERDER);
        slug = "fresh-" + seed + "-" + UUID.randomUUID().toString().substring(0, 8);
        otherSlug = slug + "-other";
        posts.clear();
        found(slug, "OPEN");
        found(otherSlug, "ON_REQUEST");
        screenedSlug = slug + "-screened";
        found(screenedSlug, "OPEN");
        mira.joins(screenedSlug);
        joren.api().put("groups/" + screenedSlug + "/screening", Api.object().put("everybody", true).putNull("days").putNull("posts")).expecting(200);
        mira.joins(otherSlug);
        mira.joins(slug);
        sophie.joins(slug);
        joren.api().put("groups/" + slug + "/members/" + id(mira) + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        for (int i = 0; i < 4; i++) {
            posts.add(joren.posts(slug, "Begin " + i).path("id").asText());
        }
        threadId = posts.get(0);
        String lieve = kring.colleague(Account.VLAAMS).me().path("handle").asText();
        importId = mira.api().with("Content-Type", "text/csv").send("POST", "groups/" + slug + "/imports", lieve).expecting(201).json().path("id").asText();
    }

    private void found(String address, String joinPolicy) {
        ObjectNode group = Api.object().put("slug", address).put("visibility", "OPEN").put("joinPolicy", joinPolicy).put("colour", "teal");
        group.putObject("names").put("nl", "Vers " + address);
        group.putObject("descriptions").put("nl", "Toestand en gebeurtenissen");
        joren.api().post("groups", group).expecting(201);
    }

    private void act(Random random, Stack stack) throws SQLException {
        Colleague who = List.of(joren, mira, sophie).get(random.nextInt(3));
        String post = posts.get(random.nextInt(posts.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> posts.add(who.posts(slug, "Bericht #tag" + random.nextInt(3)).path("id").asText());
            case 2, 3, 4 -> posts.add(who.api().post("posts/" + post + "/replies", Api.object().put("body", "Antwoord").put("capacity", "PERSONAL")
                    .put("language", "nl")).json().path("id").asText(post));
            case 5, 6 -> who.api().put("posts/" + post + "/reactions/" + KINDS.get(random.nextInt(5)), null);
            case 7 -> who.api().delete("posts/" + post + "/reactions/LIKE");
            case 8 -> who.api().delete("posts/" + post);
            default -> change(who, post, random.nextBoolean(), stack);
        }
    }

    /** Edits, or corrects after the window; to correct, the post is made older, which a test cannot wait for. */
    private void change(Colleague who, String post, boolean correct, Stack stack) throws SQLException {
        JsonNode now = who.api().get("posts/" + post).json();
        String wanted = correct ? "correct" : "edit";
        if (correct && now.path("parentId").isNull() && now.path("can").toString().contains("edit")) {
            makeOlder(stack, post);
        }
        who.api().patch("posts/" + post, now.path("version").asLong(), Api.object().put("body", "Nieuwe tekst").put("reason", wanted));
    }

    private void everyKindOnce(Stack stack) throws SQLException {
        JsonNode own = sophie.posts(slug, "Om te bewerken");
        sophie.edits(own, "Bewerkt", "");
        JsonNode gone = sophie.posts(slug, "Teruggenomen");
        sophie.api().delete("posts/" + gone.path("id").asText()).expecting(204);
        sophie.api().delete("groups/" + slug + "/membership").expecting(204);
        JsonNode rude = joren.posts(slug, "Te verbergen");
        mira.api().put("posts/" + rude.path("id").asText() + "/hidden", Api.object().put("reason", "Grof")).expecting(200);
        JsonNode shown = joren.posts(slug, "Even verborgen");
        mira.api().put("posts/" + shown.path("id").asText() + "/hidden", Api.object().put("reason", "Vergissing")).expecting(200);
        mira.api().delete("posts/" + shown.path("id").asText() + "/hidden").expecting(200);
        reportedAndDecided(sophie, mira);
        movedAndBack(sophie);
        steered(sophie);
        held();
        joren.api().post("groups/" + slug + "/watched", Api.object().put("expression", "komt nergens voor").put("action", "FLAG")).expecting(201);
        guided();
        badged();
        mira.api().post("groups/" + slug + "/imports/" + importId + "/start", null).expecting(200);
        await().until(() -> imported().path("state").asText().equals("DONE"));
        ruled();
        JsonNode late = joren.posts(slug, "Te corrigeren @mira.bastiaens");
        makeOlder(stack, late.path("id").asText());
        joren.edits(late, "Gecorrigeerd @mira.bastiaens", "Cijfer klopte niet");
        mira.reacts(late.path("id").asText(), "THANKS");
        JsonNode group = joren.group(slug);
        joren.api().patch("groups/" + slug, group.path("version").asLong(), Api.object().put("joinPolicy", "ON_REQUEST").put("colour", "violet")).expecting(200);
        sophie.joins(slug);
        aicha.joins(slug);
        askedBackAndAnswered();
        invited();
        mira.api().post("groups/" + slug + "/requests/" + id(sophie) + "/accept", null).expecting(204);
        joren.api().put("groups/" + slug + "/members/" + id(sophie) + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        joren.api().put("groups/" + slug + "/members/" + id(sophie) + "/mute", Api.object().put("reason", "Scheldt")
                .put("until", Instant.now().plusSeconds(3_600).toString())).expecting(204);
        mira.api().put("groups/" + slug + "/read", Api.object().put("seq", mira.group(slug).path("head").asLong())).expecting(200);
        joren.replies(threadId, "Nog een antwoord na het lezen");
        String newest = mira.api().get("me/notifications").expecting(200).json().at("/items/0/id").asText();
        mira.api().put("me/notifications/read", Api.object().put("upTo", newest)).expecting(204);
        joren.api().put("groups/" + slug + "/members/" + id(mira) + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        mira.api().send("PATCH", "me", "{\"theme\":\"DARK\"}");
        spokenForAnOrganisation();
    }

    /** What Mira says with a mandate, and may not change any more when it is withdrawn. */
    private void spokenForAnOrganisation() {
        String organisation = mira.me().at("/organisation/id").asText();
        String mandate = aicha.api().post("admin/mandates", Api.object().put("personId", id(mira)).put("organisationId", organisation).put("from", "2026-01-01")
                .putNull("until")).expecting(201).json().path("id").asText();
        mira.api().post("groups/" + slug + "/posts", Api.object().put("body", "Namens ons allen").put("capacity", "ORGANISATION").put("organisationId", organisation)).expecting(201);
        aicha.api().delete("admin/mandates/" + mandate).expecting(204);
    }

    /** Sophie, who is let in later, and Aïcha, who goes on waiting, answer what Mira asks; Mira is asked herself elsewhere. */
    private void askedBackAndAnswered() {
        for (Colleague applicant : List.of(sophie, aicha)) {
            mira.api().post("groups/" + slug + "/requests/" + id(applicant) + "/questions", Api.object().put("text", "Waarom?")).expecting(201);
            String question = applicant.api().get("groups/" + slug + "/admission").expecting(200).json().at("/request/questions/0/id").asText();
            applicant.api().put("groups/" + slug + "/admission/questions/" + question, Api.object().put("answer", "Daarom")).expecting(204);
        }
        joren.api().post("groups/" + otherSlug + "/requests/" + id(mira) + "/questions", Api.object().put("text", "Waarom?")).expecting(201);
    }

    /** Mira invites an address, and is invited herself elsewhere. */
    private void invited() {
        ObjectNode address = Api.object();
        address.putArray("emails").add("collega@lokaal.example");
        mira.api().post("groups/" + slug + "/invitations", address).expecting(200);
        ObjectNode person = Api.object();
        person.putArray("persons").add(id(mira));
        joren.api().post("groups/" + otherSlug + "/invitations", person).expecting(200);
    }

    /** One case that is decided, one that waits and whose post changes since, and one about a post of Mira's own, which she hears as its author only. */
    private void reportedAndDecided(Colleague reporter, Colleague moderator) {
        ObjectNode report = Api.object().put("kind", "CONFIDENTIAL").put("explanation", "Staat in een dossier");
        String decided = joren.posts(slug, "Uit een dossier").path("id").asText();
        reporter.api().put("posts/" + decided + "/report", report).expecting(200);
        String caseId = moderator.api().get("groups/" + slug + "/reports").expecting(200).json().at("/items/0/id").asText();
        moderator.api().put("reports/" + caseId + "/claim", null).expecting(200);
        moderator.api().post("reports/" + caseId + "/decision", Api.object().put("decision", "KEEP").put("rationale", "Dit is openbaar")).expecting(200);
        JsonNode waits = joren.posts(slug, "Ook uit een dossier");
        reporter.api().put("posts/" + waits.path("id").asText() + "/report", report.deepCopy().put("kind", "OTHER")).expecting(200);
        joren.edits(waits, "Zonder het dossier", "");
        String own = moderator.posts(slug, "Van Mira").path("id").asText();
        reporter.api().put("posts/" + own + "/report", report.deepCopy().put("kind", "OFF_TOPIC")).expecting(200);
        assertEquals(1, moderator.group(slug).path("openReports").asInt(), "not that about herself");
        JsonNode about = joren.api().get("groups/" + slug + "/reports").expecting(200).json().path("items");
        joren.api().post("reports/" + about.path(about.size() - 1).path("id").asText() + "/decision",
                Api.object().put("decision", "WARN").put("rationale", "Blijf bij het onderwerp")).expecting(200);
    }

    /** Of Mira's posts in a group where all wait one is refused, one taken back, and one waits. */
    private void held() {
        mira.posts(screenedSlug, "Wordt geweigerd");
        String about = joren.api().get("groups/" + screenedSlug + "/reports").expecting(200).json().at("/items/0/id").asText();
        joren.api().post("reports/" + about + "/decision", Api.object().put("decision", "REFUSE").put("rationale", "Liever niet")).expecting(200);
        mira.api().delete("held/" + mira.posts(screenedSlug, "Neem ik terug").path("id").asText()).expecting(204);
        mira.posts(screenedSlug, "Wacht nog");
    }

    /** Sophie's badge comes, goes and stays; she is mentioned, has written, and is among those who have reported. */
    private void badged() {
        ObjectNode official = Api.object().put("organisationId", sophie.me().at("/organisation/id").asText());
        sophie.joins(slug);
        joren.posts(slug, "Vraag het aan @" + sophie.me().path("handle").asText());
        for (int i = 0; i < 2; i++) {
            aicha.api().put("admin/official/accounts/" + id(sophie), official).expecting(200);
            if (i == 0) {
                aicha.api().delete("admin/official/accounts/" + id(sophie)).expecting(204);
            }
        }
        sophie.leaves(slug);
    }

    /** Two moderators decide about the same post. */
    private void guided() {
        JsonNode guide = joren.api().get("posts/" + threadId + "/guidance").expecting(200).json();
        for (Colleague moderator : List.of(joren, mira)) {
            GuidedDecisionIT.keep(moderator.api(), threadId, guide, GuidedDecisionIT.firstWay(guide), "Omdat het klopt").expecting(201);
        }
    }

    /** Threads are locked, pinned in an order, announced and slowed down, and some of it is taken back; one goes while it is pinned. */
    private void steered(Colleague author) {
        author.joins(slug);
        String gone = author.posts(slug, "Vastgezet en teruggenomen").path("id").asText();
        joren.replies(gone, "Blijft");
        for (String thread : List.of(posts.get(1), threadId, gone, posts.get(2))) {
            joren.api().put("posts/" + thread + "/pin", Api.object().put("place", 1)).expecting(200);
        }
        author.api().delete("posts/" + gone).expecting(204);
        joren.api().put("posts/" + threadId + "/pin", Api.object().put("place", 1)).expecting(200);
        joren.api().delete("posts/" + posts.get(2) + "/pin").expecting(200);
        joren.api().put("posts/" + threadId + "/lock", Api.object().put("reason", "Even stil")).expecting(200);
        joren.replies(threadId, "Na het slot");
        joren.api().put("posts/" + posts.get(3) + "/lock", Api.object().put("reason", "Klaar")).expecting(200);
        joren.api().delete("posts/" + posts.get(3) + "/lock").expecting(200);
        joren.api().put("posts/" + posts.get(3) + "/announcement", null).expecting(200);
        joren.api().put("posts/" + posts.get(1) + "/slow", Api.object().put("minutes", 5)).expecting(200);
        author.leaves(slug);
    }

    /** A thread goes to another group of Joren's, and comes back after an appeal that Mira decides. */
    private void movedAndBack(Colleague author) {
        ObjectNode other = Api.object().put("slug", slug + "-2").put("visibility", "CLOSED").put("joinPolicy", "INVITATION").put("colour", "teal");
        other.putObject("names").put("nl", "Elders");
        other.putObject("descriptions").put("nl", "Waarheen");
        joren.api().post("groups", other).expecting(201);
        author.joins(slug);
        String thread = author.posts(slug, "Gaat en komt").path("id").asText();
        joren.replies(thread, "Gaat mee");
        mira.api().put("posts/" + thread + "/report", Api.object().put("kind", "OFF_TOPIC").put("explanation", "Elders")).expecting(200);
        JsonNode cases = joren.api().get("groups/" + slug + "/reports?limit=100").expecting(200).json().path("items");
        String id = cases.path(cases.size() - 1).path("id").asText();
        joren.api().post("reports/" + id + "/decision", Api.object().put("decision", "MOVE").put("rationale", "Elders").put("group", slug + "-2")).expecting(200);
        author.api().post("posts/" + thread + "/decision/appeal", Api.object().put("text", "Hoort hier")).expecting(201);
        mira.api().post("reports/" + id + "/appeal/decision", Api.object().put("outcome", "OVERTURNED").put("rationale", "Hoort hier")).expecting(200);
        author.leaves(slug);
    }

    /** What Mira sees of the group, of one thread, and of her counts. */
    private ObjectNode state() {
        ObjectNode state = Api.object();
        JsonNode group = mira.group(slug);
        state.set("group", group);
        state.set("posts", mira.api().get("groups/" + slug + "/posts?limit=100").expecting(200).json());
        state.set("members", members());
        state.set("import", imported());
        state.set("rules", rules());
        state.set("requests", mira.api().get("groups/" + slug + "/requests").expecting(200).json());
        state.putObject("admission").put("group", mira.group(otherSlug).path("id").asText())
                .set("view", mira.api().get("groups/" + otherSlug + "/admission").expecting(200).json());
        state.putObject("held").put("group", mira.group(screenedSlug).path("id").asText())
                .set("items", mira.api().get("groups/" + screenedSlug + "/held").expecting(200).json().path("items"));
        state.putObject("paths").put("postId", threadId)
                .set("items", mira.api().get("posts/" + threadId + "/guidance/paths?limit=100").expecting(200).json().path("items"));
        state.set("invitations", invitations());
        state.set("watched", watched());
        state.set("invited", mira.api().get("invitations").expecting(200).json().path("items"));
        ObjectNode replies = state.putObject("replies").put("threadId", threadId);
        replies.set("items", mira.api().get("posts/" + threadId + "/replies?limit=100").json().path("items"));
        JsonNode me = mira.me();
        ObjectNode counts = state.putObject("counts").put("me", me.path("id").asText()).put("notifications", me.path("unreadNotifications").asLong());
        counts.putObject("groups").putObject(group.path("id").asText()).put("unread", group.path("unread").asLong())
                .put("readSeq", group.path("readSeq").asLong());
        counts.putObject("requests").put(group.path("id").asText(), group.path("pendingRequests").asLong());
        counts.putObject("reports").put(group.path("id").asText(), group.path("openReports").asLong());
        state.set("reports", mira.api().get("groups/" + slug + "/reports?limit=100").expecting(200).json().path("items"));
        return state;
    }

    /** Applies the events; what an event says must be fetched is fetched. */
    private JsonNode replay(JsonNode before, List<JsonNode> events) {
        ObjectNode after = (ObjectNode) BrowserReducers.apply(before, events.stream().filter(event -> event.path("stream").asText().startsWith("group:") || concernsThisGroup(event)).toList());
        Set<String> fetch = new HashSet<>();
        after.path("fetch").forEach(id -> fetch.add(id.asText()));
        after.remove("fetch");
        after.set("reports", fetched((ArrayNode) after.get("reports"), after.remove("fetchCases")));
        after.remove("fetchMembers").forEach(id -> fetchOne((ArrayNode) after.at("/members/items"), "members", id.asText()));
        if (after.remove("fetchInvitations").asBoolean()) {
            after.set("invitations", invitations());
        }
        if (after.remove("fetchWatched").asBoolean()) {
            after.set("watched", watched());
        }
        after.remove("fetchRequests").forEach(id -> fetchOne((ArrayNode) after.at("/requests/items"), "requests", id.asText()));
        ArrayNode items = (ArrayNode) after.at("/posts/items");
        for (int i = items.size() - 1; i >= 0; i--) {
            if (fetch.contains(items.get(i).path("id").asText())) {
                items.remove(i);
            }
        }
        fetch.stream().map(id -> mira.api().get("posts/" + id)).filter(answer -> answer.status() == 200).forEach(answer -> items.add(answer.json()));
        List<JsonNode> byActivity = new ArrayList<>();
        items.forEach(byActivity::add);
        byActivity.sort(Comparator.comparing((JsonNode thread) -> -thread.at("/rules/pinned").asInt(Integer.MAX_VALUE)).thenComparing((JsonNode thread) -> Instant.parse(thread.path("lastActivityAt").asText()))
                .thenComparing(thread -> thread.path("id").asText()).reversed());
        items.removeAll().addAll(byActivity);
        return settled(after);
    }

    /** A rule that lets nobody in and puts nobody out, carried out. */
    private void ruled() {
        ObjectNode rule = Api.object().put("effect", "ASK").put("leaving", "REMOVED");
        rule.putObject("condition").put("kind", "IS").put("attribute", "LEVEL").putArray("values").add("PROVINCIAL");
        ObjectNode rules = Api.object();
        rules.putArray("rules").add(rule);
        mira.api().with("If-Match", "\"" + rules().path("version").asLong() + "\"").put("groups/" + slug + "/rules", rules).expecting(200);
        await().until(() -> rules().path("state").asText().equals("DONE"));
    }

    private JsonNode rules() {
        return mira.api().get("groups/" + slug + "/rules").expecting(200).json();
    }

    private JsonNode imported() {
        return mira.api().get("groups/" + slug + "/imports/" + importId).expecting(200).json();
    }

    private JsonNode invitations() {
        return mira.api().get("groups/" + slug + "/invitations").expecting(200).json();
    }

    private JsonNode watched() {
        return mira.api().get("groups/" + slug + "/watched").expecting(200).json();
    }

    private JsonNode members() {
        return mira.api().get("groups/" + slug + "/members?limit=100").expecting(200).json();
    }

    /** In its place, or else at the end: as the page does. */
    private void fetchOne(ArrayNode items, String list, String id) {
        JsonNode one = mira.api().get("groups/" + slug + "/" + list + "/" + id).expecting(200).json();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).at("/person/id").asText().equals(id)) {
                items.set(i, one);
                return;
            }
        }
        items.add(one);
    }

    /** The cases with those that were to be fetched in their place by age; one that was decided meanwhile waits no more. */
    private ArrayNode fetched(ArrayNode cases, JsonNode ids) {
        TreeMap<String, JsonNode> byAge = new TreeMap<>();
        cases.forEach(each -> byAge.put(each.path("openedAt").asText() + each.path("id").asText(), each));
        ids.forEach(id -> {
            JsonNode now = mira.api().get("reports/" + id.asText()).expecting(200).json();
            if (!now.path("state").asText().equals("DECIDED")) {
                byAge.put(now.path("openedAt").asText() + id.asText(), now);
            }
        });
        ArrayNode all = Api.object().putArray("all");
        byAge.values().forEach(all::add);
        return all;
    }

    private boolean concernsThisGroup(JsonNode event) {
        JsonNode group = event.at("/data/groupId");
        return group.isMissingNode() || Set.of("admission.changed", "held.changed").contains(event.path("name").asText()) || group.asText().equals(mira.group(slug).path("id").asText());
    }

    /** What no event says, and what depends on the moment of asking: positions, the version of what is not a setting, the place in a list of members. */
    private static JsonNode settled(JsonNode state) {
        ObjectNode copy = (ObjectNode) BrowserReducers.travelled(state);
        ObjectNode group = (ObjectNode) copy.get("group");
        List.of("head", "unread", "readSeq", "pendingRequests", "openReports", "lastActivityAt").forEach(group::remove);
        ((ObjectNode) copy.get("posts")).remove("head");
        List<JsonNode> members = new ArrayList<>();
        copy.at("/members/items").forEach(members::add);
        members.sort(Comparator.comparing(member -> member.at("/person/id").asText()));
        copy.putArray("members").addAll(members);
        return copy;
    }

    /** More may come: she stands on the list of desks of other tests, of which a job tells. */
    private static Set<String> missing(List<JsonNode> events) {
        Set<String> names = new HashSet<>(EVERY_NAME);
        events.forEach(event -> names.remove(event.path("name").asText()));
        return names;
    }

    private static void makeOlder(Stack stack, String post) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "kring", "kring");
             PreparedStatement older = connection.prepareStatement("update post set created_at = created_at - interval '6 minutes' where id = ?")) {
            older.setObject(1, UUID.fromString(post));
            older.executeUpdate();
        }
    }

    private static String id(Colleague colleague) {
        return colleague.me().path("id").asText();
    }
}
