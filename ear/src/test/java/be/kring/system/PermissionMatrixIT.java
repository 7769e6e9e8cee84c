package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every operation of the OpenAPI document, asked by somebody of every role about a closed group, against {@code docs/permissions.md}: an
 * operation that is not in that table, or answers a role otherwise, makes this red. What is compared is only whether the answer is a refusal.
 */
@WholeSystem
class PermissionMatrixIT {

    private static final Path TABLE = Path.of(System.getProperty("kring.target")).resolve("../../docs/permissions.md").normalize();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** What ends something for the others comes last, in this order. */
    private static final List<String> LAST = List.of("hidePost", "unhidePost", "undoPost", "acceptRequest", "declineRequest", "discardImport", "withdrawInvitation", "removeMember", "ban", "liftBan",
            "withdrawMandate", "archiveGroup", "deleteGroup", "keepGroup", "reopenGroup", "leave");

    private enum Role {
        NOBODY(null), OUTSIDER(Account.FEDERAAL), GUEST(Account.JONG), MEMBER(Account.LOKAAL), MODERATOR(Account.MODERATOR), OWNER(Account.VLAAMS),
        ADMINISTRATOR(Account.BEHEERDER);

        private final Account account;

        Role(Account account) {
            this.account = account;
        }
    }

    /** What nobody has been asked, or was invited by. */
    private static final String NOBODYS = UUID.randomUUID().toString();

    private record Operation(String id, String method, String path) {
    }

    @Test
    void every_operation_answers_every_role_as_the_table_says(Kring kring) throws IOException {
        List<Operation> operations = operations(kring);
        Map<String, List<String>> found = new TreeMap<>();
        operations.forEach(operation -> found.put(operation.id(), new ArrayList<>()));
        for (Role role : Role.values()) {
            Place place = new Place(kring);
            Api api = role.account == null ? kring.stranger() : kring.colleague(role.account).api();
            for (Operation operation : operations) {
                found.get(operation.id()).add(word(ask(api, operation, place)));
            }
        }
        assertEquals(written(), lines(found));
    }

    private static List<Operation> operations(Kring kring) {
        List<Operation> operations = new ArrayList<>();
        kring.stranger().with("Accept", "application/json").get("/openapi").expecting(200).json().path("paths").properties()
                .forEach(path -> path.getValue().properties().stream().filter(method -> METHODS.contains(method.getKey())).forEach(method ->
                        operations.add(new Operation(method.getValue().path("operationId").asText(), method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey().replaceFirst("^/api/v1/", "")))));
        operations.sort(Comparator.<Operation>comparingInt(each -> LAST.indexOf(each.id())).thenComparing(Operation::id));
        return operations;
    }

    private static Answer ask(Api api, Operation operation, Place place) {
        String path = place.fill(operation.path());
        Api asked = api.with("Idempotency-Key", UUID.randomUUID().toString());
        if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
            return asked.send(operation.method(), path, null);
        }
        if (operation.id().equals("checkImport")) {
            return asked.with("Content-Type", "text/csv").send("POST", path, "niemand@nergens.example");
        }
        return asked.with("If-Match", "\"999\"").send(operation.method(), path, place.body(operation.id()).toString());
    }

    /** yes, unless it is refused; what is wrong with the request besides does not matter here. */
    private static String word(Answer answer) {
        return switch (answer.status()) {
            case 401 -> "sign in";
            case 403 -> "no";
            case 404 -> "not there";
            default -> answer.status() >= 500 ? "broken: " + answer.status() : "yes";
        };
    }

    private static String lines(Map<String, List<String>> found) {
        StringBuilder lines = new StringBuilder();
        found.forEach((operation, words) -> lines.append("| `").append(operation).append("` | ").append(String.join(" | ", words)).append(" |\n"));
        return lines.toString();
    }

    private static String written() throws IOException {
        StringBuilder lines = new StringBuilder();
        Files.readString(TABLE).lines().filter(line -> line.startsWith("| `")).forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    /** A closed group with somebody of every role, with Emma, about whom and whose post everything is asked, and with Wout, who waits. */
    private static final class Place {

        private final String slug = "matrix-" + UUID.randomUUID().toString().substring(0, 8);
        private final Map<String, String> ids = new TreeMap<>();
        private final Colleague emma;

        Place(Kring kring) {
            Arrays.stream(Role.values()).filter(role -> role.account != null).forEach(role -> kring.colleague(role.account).api().delete("me/handover/departure").expecting(204));
            Colleague lieve = kring.colleague(Account.VLAAMS);
            emma = kring.colleague(Account.NIEUW_LOKAAL);
            Colleague wout = kring.colleague(Account.NIEUW_VLAAMS);
            Colleague aicha = kring.colleague(Account.BEHEERDER);
            lieve.api().post("groups", group("OPEN")).expecting(201);
            List<Account> members = List.of(Account.JONG, Account.LOKAAL, Account.MODERATOR);
            members.forEach(account -> kring.colleague(account).joins(slug));
            emma.joins(slug);
            give(lieve, kring.colleague(Account.JONG), Api.object().put("role", "GUEST").put("until", LocalDate.now().plusMonths(1).toString()));
            give(lieve, kring.colleague(Account.MODERATOR), Api.object().put("role", "MODERATOR"));
            lieve.api().patch("groups/" + slug, lieve.group(slug).path("version").asLong(), Api.object().put("visibility", "CLOSED").put("joinPolicy", "ON_REQUEST"))
                    .expecting(200);
            wout.joins(slug);
            ids.put("posts/{", emma.posts(slug, "Waarover alles gevraagd wordt").path("id").asText());
            kring.colleague(Account.LOKAAL).api().put("posts/" + ids.get("posts/{") + "/report", Api.object().put("kind", "OTHER").put("explanation", "Om na te zien"))
                    .expecting(200);
            ids.put("reports/{", lieve.api().get("groups/" + slug + "/reports").json().at("/items/0/id").asText());
            ids.put("decisions/{", ids.get("reports/{"));
            ids.put("requests/{", id(wout));
            ids.put("imports/{", lieve.api().with("Content-Type", "text/csv").send("POST", "groups/" + slug + "/imports", "niemand@nergens.example").json()
                    .path("id").asText());
            ids.put("reactions/{", "LIKE");
            ids.put("people/{", emma.me().path("handle").asText());
            ids.put("organisations/{", emma.me().at("/organisation/id").asText());
            ids.put("mandates/{", aicha.api().post("admin/mandates", mandate()).expecting(201).json().path("id").asText());
            ids.put("members/{", id(emma));
            ids.put("bans/{", id(emma));
            ids.put("admin/groups/{", lieve.group(slug).path("id").asText());
            String question = emma.api().post("groups/" + slug + "/asked", question()).expecting(201).json().path("id").asText();
            ids.put("questions/{", question);
            String own = emma.replies(question, "Een aanvulling").path("id").asText();
            ids.put("helpful/{", own);
            ids.put("outdated/{", own);
            ids.put("links/{", NOBODYS);
            ids.put("held/{", NOBODYS);
            lieve.api().with("If-Match", "\"0\"").put("groups/" + slug + "/desk/settings", desk(kring.colleague(Account.LOKAAL))).expecting(200);
            ids.put("talks/{", emma.api().post("groups/" + slug + "/desk/talks", Api.object().put("text", "Voor de tabel")).expecting(201).json().at("/talk/id").asText());
            ids.put("colleagues/{", id(kring.colleague(Account.LOKAAL)));
            ids.put("asks/{", NOBODYS);
            ids.put("watched/{", lieve.api().post("groups/" + slug + "/watched", watched()).expecting(201).json().path("id").asText());
            ids.put("admin/watched/{", aicha.api().post("admin/watched", watched()).expecting(201).json().path("id").asText());
            ids.put("accounts/{", id(emma));
            emma.api().put("me/expertise/telework", claim()).expecting(200);
            ids.put("topics/{", "telework");
            ids.put("admin/topics/{", emma.api().get("topics/telework").expecting(200).json().path("id").asText());
            ids.put("expertise/{", "telework");
            ids.put("parts/{", "BIOGRAPHY");
            ids.put("projects/{", NOBODYS);
            ids.put("endorsements/{", emma.me().path("handle").asText());
            ids.put("missions/{", emma.api().post("missions", mission()).expecting(201).json().path("id").asText());
            ids.put("applications/{", NOBODYS);
            ids.put("experience/{", NOBODYS);
            ids.put("steps/{", "MEET");
            ids.put("look-alikes/{", NOBODYS);
            lieve.api().put("groups/" + slug + "/mentoring", Api.object().put("open", true)).expecting(200);
            ids.put("seeking/{", "MENTOR");
            ids.put("giving/{", "MENTOR");
            ids.put("proposals/{", NOBODYS);
            ids.put("pairs/{", NOBODYS);
            ids.put("meetings/{", "1");
            ids.put("heirs/{", "telework");
            ids.put("inherited/{", "telework");
            ids.put("from/{", emma.me().path("handle").asText());
            ids.put("interview/{", "KNOW");
            ids.put("suggestions/{", "telework");
            ids.put("thanks/{", NOBODYS);
            ids.put("departures/{", id(emma));
            ids.put("invitations/{", lieve.api().post("groups/" + slug + "/invitations/links", Api.object()).expecting(201).json().at("/invitation/id").asText());
        }

        /** The id that stands after each folder of the path. */
        String fill(String path) {
            String filled = path.replace("groups/{slug}", "groups/" + slug).replace("links/{other}", "links/club35");
            for (Map.Entry<String, String> each : ids.entrySet()) {
                String folder = each.getKey().substring(0, each.getKey().length() - 1);
                filled = filled.replaceFirst("(^|/)" + folder + "\\{[a-zA-Z]+}", "$1" + folder + each.getValue());
            }
            if (filled.contains("{")) {
                throw new AssertionError("Nothing is known to put into " + filled);
            }
            return filled;
        }

        /** Sound enough to get past what is asked of the request itself, where the answer would hide whether it is allowed. */
        ObjectNode body(String operation) {
            return switch (operation) {
                case "foundGroup" -> group("OPEN").put("slug", "matrix-" + UUID.randomUUID().toString().substring(0, 8));
                case "giveMandate" -> mandate();
                case "post", "reply", "preview" -> Api.object().put("body", "Tekst").put("capacity", "PERSONAL").put("language", "nl");
                case "ask" -> question();
                case "acceptAnswer" -> Api.object().put("replyId", ids.get("helpful/{"));
                case "answerAsk" -> Api.object().put("answer", "NOT_ME");
                case "answerAsHeir" -> Api.object().put("accept", true);
                case "previewFarewell", "publishFarewell" -> Api.object().put("group", slug).putNull("topic");
                case "noteDeparture" -> Api.object().put("lastDay", LocalDate.now().plusMonths(1).toString());
                case "recheckAnswer" -> Api.object().put("holds", true);
                case "changeRole" -> Api.object().put("role", "MEMBER");
                case "muteMember", "ban" -> Api.object().put("reason", "Voor de tabel").put("until", "2098-01-01T00:00:00Z");
                case "hidePost", "hideMission", "removeMember", "deleteGroup", "lockThread" -> Api.object().put("reason", "Voor de tabel");
                case "reportPost", "reportProfile", "reportEndorsement", "reportGroup" -> Api.object().put("kind", "OTHER").put("explanation", "Voor de tabel");
                case "changeScreening" -> Api.object().put("everybody", false).putNull("days").putNull("posts");
                case "slowThread" -> Api.object().put("minutes", 5);
                case "claimTopic" -> claim();
                case "endorse" -> Api.object().put("sentence", "Voor de tabel");
                case "showPhoto" -> Api.object().put("audience", "EVERYONE");
                case "addProject", "changeProject" -> Api.object().put("title", "Voor de tabel").put("period", "2026").put("line", "").put("audience", "ONLY_ME");
                case "decideTopic" -> Api.object().put("outcome", "ACCEPTED");
                case "offerMission", "changeMission" -> mission();
                case "applyForMission" -> Api.object().put("motivation", "Voor de tabel");
                case "agreeOnMission" -> Api.object().put("lineManager", "Voor de tabel");
                case "completeMission", "changeExperience" -> Api.object().put("line", "Voor de tabel").put("audience", "ONLY_ME");
                case "addWatched", "addPlatformWatched", "changeWatched", "changePlatformWatched" -> watched();
                case "getHints" -> Api.object().put("body", "Tekst");
                case "tryWatched", "tryPlatformWatched" -> Api.object().put("text", "Tekst");
                case "changeCooling" -> Api.object().put("on", true);
                case "appeal", "appealBan", "appealDecision" -> Api.object().put("text", "Voor de tabel");
                case "decideAppeal" -> Api.object().put("outcome", "UPHELD").put("rationale", "Voor de tabel");
                case "handOverReport" -> Api.object().put("note", "Voor de tabel");
                case "markRead" -> Api.object().put("seq", 1);
                case "decideReport" -> Api.object().put("decision", "KEEP").put("rationale", "Voor de tabel");
                default -> Api.object();
            };
        }

        private ObjectNode group(String visibility) {
            ObjectNode group = Api.object().put("slug", slug).put("visibility", visibility).put("joinPolicy", "OPEN").put("colour", "teal");
            group.putObject("names").put("nl", "Matrix");
            group.putObject("descriptions").put("nl", "Wie wat mag");
            return group;
        }

        private ObjectNode mandate() {
            return Api.object().put("personId", id(emma)).put("organisationId", emma.me().at("/organisation/id").asText()).put("from", "2026-01-01").putNull("until");
        }

        private ObjectNode mission() {
            LocalDate today = LocalDate.now();
            ObjectNode mission = Api.object().put("group", slug).put("title", "Een dag mee").put("description", "Voor de tabel").put("kind", "SHADOWING").put("online", true)
                    .put("effort", 1).put("unit", "DAYS").put("begins", today.plusDays(1).toString()).put("ends", today.plusDays(20).toString()).put("places", 9)
                    .put("closes", today.plusDays(7).toString());
            mission.putArray("languages").add("nl");
            return mission;
        }

        private static ObjectNode question() {
            return Api.object().put("title", "Wie weet het?").put("body", "Voor de tabel").put("capacity", "PERSONAL").put("language", "nl");
        }

        private static ObjectNode desk(Colleague staff) {
            ObjectNode desk = Desks.always();
            desk.putArray("staff").add(id(staff));
            return desk;
        }

        private static ObjectNode claim() {
            return Api.object().put("level", "EXPERT").put("evidence", "").put("audience", "EVERYONE");
        }

        private static ObjectNode watched() {
            return Api.object().put("expression", "matrix " + UUID.randomUUID()).put("action", "FLAG");
        }

        private void give(Colleague owner, Colleague member, JsonNode role) {
            owner.api().put("groups/" + slug + "/members/" + id(member) + "/role", role).expecting(204);
        }

        private static String id(Colleague colleague) {
            return colleague.me().path("id").asText();
        }
    }
}
