package be.kring.web.page;

import be.kring.discussion.Capacity;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.QuestionState;
import be.kring.discussion.ThreadQuestion;
import be.kring.discussion.ThreadView;
import be.kring.expertise.TopicDetail;
import be.kring.expertise.TopicState;
import be.kring.expertise.TopicView;
import be.kring.group.Colour;
import be.kring.group.GroupNumbers;
import be.kring.group.GroupRef;
import be.kring.group.GroupView;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.MembershipView;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.handover.FarewellArticle;
import be.kring.handover.FarewellQuestion;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringSide;
import be.kring.mentoring.PairView;
import be.kring.mission.EffortUnit;
import be.kring.mission.MissionItem;
import be.kring.mission.MissionKind;
import be.kring.mission.MissionState;
import be.kring.mission.MissionView;
import be.kring.organisation.OrganisationPage;
import be.kring.person.MandateView;
import be.kring.person.MeView;
import be.kring.person.OfficialView;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.person.ProfileView;
import be.kring.person.Theme;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.web.problem.ProblemType;
import be.kring.web.text.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every shell in every language: all its messages are there, and what people wrote stays text (try 2 and 3 of safety.md). */
class ShellsTest {

    private static final String EVIL = "<img/src/onerror=alert(1)>\"'";
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final OrganisationView CITY = new OrganisationView(new UUID(0, 3), "Stad Hellebeek " + EVIL, Level.LOCAL);
    private static final MandateView.Held MANDATE = new MandateView.Held(new UUID(0, 4), CITY, LocalDate.of(2026, 1, 1), null);
    private static final Set<String> RENDERED = new HashSet<>();
    private static final Messages MESSAGES = new Messages();
    private static final Assets ASSETS = new Assets();
    private static final TemplateEngine SHELLS = TemplateEngine.createPrecompiled(null, ContentType.Html,
            ShellsTest.class.getClassLoader(), "be.kring.web.page.shell");

    @ParameterizedTest
    @EnumSource(Language.class)
    void try02_and_03_everyShellSpeaksEveryLanguageAndEscapesWhatPeopleWrote(Language language) {
        MeView me = new MeView(new UUID(0, 1), "mira", "Mira " + EVIL, "HR " + EVIL, CITY, Level.LOCAL, "mira@lokaal.example", language,
                Theme.DARK, List.of("ADMINISTRATOR"), List.of(MANDATE), List.of("foundGroup", "administer"));
        Frame in = frame(language, me);
        GroupView group = group(Visibility.CLOSED, List.of("read", "listMembers", "decideRequests", "settings", "record"));
        ProfileView other = new ProfileView(new UUID(0, 2), "joren", "Joren " + EVIL, "diensthoofd", CITY, Level.FLEMISH, null, AT, List.of(MANDATE));
        ProfileView own = new ProfileView(me.id(), "mira", "Mira", "HR", CITY, Level.LOCAL, null, AT, List.of());
        List<GroupRef> common = List.of(new GroupRef(group.id(), group.slug(), group.names(), group.colour()));
        for (String shell : List.of("groups", "groupNew", "notifications", "settings", "write", "invitations", "admin/organisations",
                "admin/mandates", "admin/map", "admin/topics", "admin/departures", "admin/gaps", "admin/groups", "admin/guide", "admin/official", "admin/watched", "handover", "organisations", "questions", "search", "topics", "missions", "missionsMine", "missionNew", "admin/audit", "admin/reports", "decision", "accessibility", "problems")) {
            check(render(shell, in, Map.of()), language);
        }
        for (String shell : List.of("group", "groupAbout", "groupMembers", "groupRequests", "groupInvitations", "groupReports", "groupImport", "groupSettings", "groupAudit", "groupMentoring", "groupDesk", "groupDeskSettings",
                "groupQuestions", "groupRules", "groupWatched")) {
            check(render(shell, in, Map.of("group", group)), language);
        }
        for (JoinPolicy policy : JoinPolicy.values()) {
            check(render("group", in, Map.of("group", closed(policy))), language);
        }
        check(render("home", in, Map.of("following", true)), language);
        check(render("home", in, Map.of("following", false)), language);
        check(render("person", in, Map.of("person", other, "parts", true, "experience", true, "projects", true, "groupsInCommon", common)), language);
        check(render("person", in, Map.of("person", own, "parts", false, "experience", false, "projects", false, "groupsInCommon", List.of())), language);
        OrganisationView evil = new OrganisationView(new UUID(0, 6), "Stad " + EVIL, Level.LOCAL);
        PersonView account = new PersonView(new UUID(0, 7), "stad", "Stad " + EVIL, "account", evil, Level.LOCAL, new OfficialView(LocalisedText.of(Language.FR, "Ville " + EVIL), EVIL, AT));
        check(render("organisation", in, Map.of("organisation", new OrganisationPage(evil, 2, List.of(account), 3, true, List.of("map")), "groups", common)), language);
        check(render("organisation", in, Map.of("organisation", new OrganisationPage(evil, 0, List.of(), 0, false, List.of()), "groups", List.of())), language);
        check(render("organisationMap", in, Map.of("organisation", evil)), language);
        PersonView colleague = new PersonView(other.id(), "joren", "Joren " + EVIL, "diensthoofd", CITY, Level.FLEMISH);
        TopicView topic = new TopicView(new UUID(0, 5), "x", LocalisedText.of(Language.FR, "Sujet " + EVIL));
        check(render("topic", in, Map.of("mine", false, "farewells", List.of(farewell(common.get(0), colleague)), "topic", new TopicDetail(topic, TopicState.PROPOSED, Map.of(language.tag(), List.of(EVIL)), topic, List.of(topic), 0))), language);
        check(render("topic", in, Map.of("mine", true, "farewells", List.of(), "topic", new TopicDetail(topic, TopicState.ACCEPTED, Map.of(), null, List.of(), 0))), language);
        for (MentoringKind kind : MentoringKind.values()) {
            check(render("pair", in, Map.of("pair", new PairView(new UUID(0, 6), common.get(0), kind, MentoringSide.GIVER, colleague, List.of(topic), AT, null, List.of(), List.of()))), language);
        }
        check(render("thread", in, Map.of("group", group, "thread", new ThreadView(post(common.get(0), colleague), common.get(0), 0, List.of(), AT, null, null))), language);
        check(render("mission", in, Map.of("mission", mission())), language);
        Frame out = frame(language, null);
        check(render("landing", out, Map.of()), language);
        for (ProblemType type : ProblemType.values()) {
            check(render("problem", out, Map.of("type", type.code(), "status", type.status(), "requestId", "0123456789abcdef")), language);
            check(render("error", in, Map.of("type", type.code(), "status", type.status(), "requestId", "0123456789abcdef")), language);
        }
        assertEquals(Set.of(), leftOut());
    }

    @Test
    void aDataBlockCannotEndItsElement() {
        String json = DataBlock.of("page-data", Map.of("name", "</script><script>alert(1)</script>&\u2028")).json();
        assertFalse(json.contains("<") || json.contains(">") || json.contains("&") || json.contains("\u2028"), json);
    }

    @Test
    void initialsAreThoseOfTheFirstAndTheLastName() {
        assertEquals("JS", Frame.initials("Joren De Smet"));
        assertEquals("A", Frame.initials(" aïcha "));
        assertEquals("\uD83D\uDE00B", Frame.initials("\uD83D\uDE00 Bos"));
    }

    private static Frame frame(Language language, MeView me) {
        MyGroup mine = new MyGroup(new UUID(0, 9), "club35", LocalisedText.of(Language.NL, "Club35 " + EVIL), Colour.GREEN, 120, 7, 3L, 2L, true);
        return new Frame(MESSAGES, ASSETS, language, "/groups/club35", me, me == null ? List.of() : List.of(mine), 2,
                List.of(DataBlock.of("frame", Map.of("evil", EVIL))));
    }

    private static GroupView group(Visibility visibility, List<String> can) {
        LocalisedText text = LocalisedText.of(Language.FR, "Groupe " + EVIL);
        return new GroupView(new UUID(0, 9), "club35", text, text, text, text, LocalisedText.of(Language.FR, "<p>Règles</p>"), visibility,
                JoinPolicy.ON_REQUEST, Colour.GREEN, 12, 3, List.of(new GroupNumbers.LevelCount(Level.FEDERAL, 3)), AT, AT, AT, AT, 1,
                new MembershipView(MembershipState.MEMBER, Role.OWNER, AT), 3L, 1L, can);
    }

    private static MissionView mission() {
        PersonView offerer = new PersonView(new UUID(0, 2), "joren", "Joren " + EVIL, "diensthoofd", CITY, Level.FLEMISH);
        LocalDate day = LocalDate.of(2026, 12, 1);
        MissionItem item = new MissionItem(new UUID(0, 7), "Een dag mee " + EVIL, MissionKind.SHADOWING, offerer, null, List.of(), List.of(Language.NL), true, null, "", 1,
                EffortUnit.DAYS, day, day, 1, 1, day, MissionState.OFFERED, true, AT, null, null);
        return new MissionView(item, "", null, null, null, null, 0, List.of());
    }

    private static FarewellArticle farewell(GroupRef group, PersonView author) {
        return new FarewellArticle(FarewellQuestion.KNOW, post(group, author), group, "Dit weet ik " + EVIL);
    }

    private static PostView post(GroupRef group, PersonView author) {
        UUID id = new UUID(0, 8);
        return new PostView(id, group.id(), id, null, author, Capacity.PERSONAL, null, Language.NL, EVIL, "", List.of(), List.of(), PostState.VISIBLE, 1, AT, AT, null, null, null, false,
                List.of(), new ThreadQuestion("Hoe dan " + EVIL, QuestionState.OPEN, List.of(), null, null, null, List.of(), List.of()), 1, List.of());
    }

    /** Shells that nobody rendered here. */
    private static Set<String> leftOut() {
        Path shells = Path.of("src/main/jte");
        try (Stream<Path> files = Files.walk(shells)) {
            Set<String> names = files.map(file -> shells.relativize(file).toString()).filter(name -> name.endsWith(".jte")).map(name -> name.replace(".jte", ""))
                    .filter(name -> !name.startsWith("part/") && !Set.of("layout", "icon", "admin/page").contains(name)).collect(Collectors.toCollection(TreeSet::new));
            names.removeAll(RENDERED);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static GroupView closed(JoinPolicy policy) {
        GroupView group = group(Visibility.CLOSED, List.of("ask"));
        return new GroupView(group.id(), group.slug(), group.names(), group.descriptions(), group.purposes(), null, null,
                group.visibility(), policy, group.colour(), 12, 3, List.of(), AT, AT, null, null, 1, null, null, null, group.can());
    }

    private static String render(String shell, Frame frame, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("page", frame);
        RENDERED.add(shell);
        StringOutput output = new StringOutput();
        SHELLS.render(shell + ".jte", parameters, output);
        return output.toString();
    }

    private static void check(String html, Language language) {
        assertTrue(html.startsWith("<!doctype html>") && html.contains("<html lang=\"" + language.tag() + "\""), html);
        assertEquals(1, html.split("<h1", -1).length - 1, "one h1");
        assertFalse(html.contains("<img"), "what people wrote became an element");
        assertFalse(html.matches("(?s).*<[^>]+ (style|on[a-z]+)=.*"), "inline style or handler");
        assertFalse(html.matches("(?s).*<script(?! type=\"(module|application/json)\").*"), "inline script");
    }
}
