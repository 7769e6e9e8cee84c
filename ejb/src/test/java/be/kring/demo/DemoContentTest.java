package be.kring.demo;

import be.kring.discussion.ReactionKind;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.shared.Language;
import be.kring.shared.Level;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The demo holds together: whoever is named exists and was there, times follow each other, and nothing leads outside. */
class DemoContentTest {

    private static final DemoContent CONTENT = DemoContent.read();
    private static final Pattern MENTION = Pattern.compile("(?<![\\w/.])@([a-z0-9.-]*[a-z0-9])");
    private static final Pattern TAG = Pattern.compile("(?<![\\w/&])#([\\p{L}\\p{N}_-]+)");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|www\\.|[\\w.]+@)([\\w.-]*\\w)");
    /** A night, a Sunday, a Monday morning and an afternoon, on both sides of the change of the hour. */
    private static final List<Instant> LOADINGS = Stream.of("2026-11-22T05:00:00Z", "2026-11-23T07:30:00Z", "2026-10-27T23:05:00Z",
            "2027-04-01T14:00:00Z").map(Instant::parse).toList();

    @Test
    void isAsLargeAndAsVariedAsPromised() {
        long threads = CONTENT.threads().values().stream().mapToLong(List::size).sum();
        assertBetween(16, 22, CONTENT.organisations().size());
        assertBetween(55, 65, CONTENT.people().size());
        assertEquals(List.of("personeel-organisatie", "springuitdeband", "de-innovatieve-bende", "club35"),
                CONTENT.groups().stream().map(DemoContent.Group::slug).toList());
        assertBetween(55, 70, threads);
        assertBetween(200, 280, posts().size());
        assertEquals(EnumSet.allOf(Level.class), CONTENT.organisations().stream().map(DemoContent.Organisation::level)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class))));
        Map<Language, Long> languages = posts().stream().collect(Collectors.groupingBy(found -> found.post().language(), Collectors.counting()));
        assertBetween(120, 220, languages.get(Language.NL));
        assertBetween(30, 80, languages.get(Language.FR));
        assertBetween(10, 40, languages.get(Language.DE));
        assertBetween(2, 10, languages.get(Language.EN));
        assertEquals(EnumSet.allOf(ReactionKind.class), posts().stream().flatMap(found -> found.post().reactions().keySet().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReactionKind.class))));
    }

    @Test
    void showsWhatCanHappenToAPost() {
        assertBetween(4, 12, posts().stream().filter(found -> found.post().correction() != null).count());
        assertBetween(4, 10, posts().stream().filter(found -> found.post().organisation() != null).count());
        assertEquals(1, posts().stream().filter(found -> found.post().hidden() != null).count());
        assertEquals(1, posts().stream().filter(found -> found.post().withdrawn() != null).count());
        for (String mark : List.of("\n> ", "\n|---|", "\n```", "\n- ", "\n1. ", "https://")) {
            assertTrue(posts().stream().anyMatch(found -> ("\n" + found.post().body()).contains(mark)), () -> "no text has " + mark);
        }
    }

    @Test
    void givesEveryoneAHandleAndAnEmployer() {
        assertEquals(CONTENT.people().size(), people().size());
        for (DemoContent.Person person : CONTENT.people()) {
            assertTrue(person.handle().matches("[a-z]+\\.[a-z]+"), person.handle());
            assertTrue(CONTENT.organisationsByCode().containsKey(person.organisation()), person.handle());
            person.mandates().forEach(mandate -> assertTrue(CONTENT.organisationsByCode().containsKey(mandate.organisation())));
        }
        CONTENT.organisations().forEach(organisation -> assertTrue(organisation.code().matches("09000000[0-9]{2}"), organisation.code()));
        assertEquals(6, CONTENT.people().stream().filter(person -> person.subject() != null).map(DemoContent.Person::subject).distinct().count());
    }

    @Test
    void letsOnlyMembersWriteReactAndBeMentioned() {
        for (Found found : posts()) {
            assertMember(found, found.post().author());
            List<String> reactors = found.post().reactions().values().stream().flatMap(List::stream).toList();
            reactors.forEach(handle -> assertMember(found, handle));
            assertFalse(reactors.contains(found.post().author()), found::toString);
            found.post().reactions().values().forEach(list -> assertEquals(list.size(), new HashSet<>(list).size(), found::toString));
            each(MENTION, found.post().body(), handle -> assertMember(found, handle));
            found.post().reported().forEach(reported -> assertMember(found, reported.by()));
            assertFalse(found.post().reported().stream().anyMatch(reported -> reported.by().equals(found.post().author())), found::toString);
            if (found.post().hidden() != null) {
                assertTrue(isModerator(found.group(), found.post().hidden().by()), found::toString);
            }
            if (found.post().organisation() != null) {
                assertTrue(people().get(found.post().author()).mandates().stream()
                        .anyMatch(mandate -> mandate.organisation().equals(found.post().organisation())
                                && (mandate.untilInDays() == null || mandate.untilInDays() > 0)), found::toString);
            }
        }
    }

    @Test
    void givesEachGroupOneFounderAndItsRequestsToStrangers() {
        for (DemoContent.Group group : CONTENT.groups()) {
            assertEquals(Role.OWNER, group.founder().role());
            assertEquals(group.founded(), group.founder().joined());
            assertEquals(1, group.members().stream().filter(member -> member.role() == Role.OWNER).count());
            Set<String> members = group.members().stream().map(DemoContent.Member::person).collect(Collectors.toSet());
            assertEquals(group.members().size(), members.size());
            assertTrue(people().keySet().containsAll(members), group.slug());
            group.requests().forEach(request -> {
                assertEquals(JoinPolicy.ON_REQUEST, group.joinPolicy());
                assertTrue(people().containsKey(request.person()) && !members.contains(request.person()), request.person());
                assertBetween(20, 1_000, request.message().length());
                assertEquals(group.questions().size(), request.answers().size(), request.person());
            });
        }
        for (String demoAccount : List.of("lieve.vermeulen", "sophie.lambert", "mira.bastiaens", "noor.claes", "joren.desmet", "aicha.kaddour")) {
            long joined = CONTENT.groups().stream().flatMap(group -> group.members().stream()).filter(member -> member.person().equals(demoAccount))
                    .count();
            assertBetween(2, 3, joined);
        }
    }

    @Test
    void letsPeopleClaimOnceAndOthersEndorseAfterwards() {
        assertBetween(50, 80, CONTENT.expertise().size());
        Set<String> claimed = CONTENT.expertise().stream().map(claim -> claim.person() + " " + claim.topic()).collect(Collectors.toSet());
        assertEquals(CONTENT.expertise().size(), claimed.size());
        for (DemoContent.Claim claim : CONTENT.expertise()) {
            assertEquals(claim.endorsements().size(), claim.endorsements().stream().map(DemoContent.Endorsed::by).distinct().count(), claim::toString);
            for (Instant loading : LOADINGS) {
                assertTrue(people().get(claim.person()).firstSignIn().before(loading).isBefore(claim.at().before(loading)), claim::toString);
                claim.endorsements().forEach(said -> assertTrue(!said.by().equals(claim.person()) && people().containsKey(said.by())
                        && claim.at().before(loading).isBefore(said.at().before(loading)) && said.at().before(loading).isBefore(loading), said::toString));
            }
        }
    }

    @Test
    void tellsThingsInTheOrderInWhichTheyHappened() {
        for (Instant loading : LOADINGS) {
            for (Found found : posts()) {
                Instant at = found.post().at().before(loading);
                assertTrue(at.isBefore(loading) && (found.answers() == null || found.answers().at().before(loading).isBefore(at)), found::toString);
                assertTrue(memberSince(found.group(), found.post().author(), loading).isBefore(at), found::toString);
                found.post().reactions().values().stream().flatMap(List::stream).forEach(handle ->
                        assertTrue(memberSince(found.group(), handle, loading).isBefore(at), () -> handle + " reacts too early to " + found));
            }
            CONTENT.groups().forEach(group -> group.members().forEach(member -> assertAll(
                    () -> assertFalse(member.joined().before(loading).isBefore(group.founded().before(loading)), member.person()),
                    () -> assertTrue(people().get(member.person()).firstSignIn().before(loading).isBefore(member.joined().before(loading)),
                            member.person()))));
            CONTENT.groups().forEach(group -> group.requests().forEach(request -> assertTrue(
                    people().get(request.person()).firstSignIn().before(loading).isBefore(request.at().before(loading)), request.person())));
        }
    }

    @Test
    void happensInTheDaytime() {
        Instant loading = LOADINGS.get(0);
        for (Found found : posts()) {
            LocalTime time = ZonedDateTime.ofInstant(found.post().at().before(loading), DemoMoment.BRUSSELS).toLocalTime();
            assertTrue(found.post().at().time() == null || !time.isBefore(LocalTime.of(7, 0)) && time.isBefore(LocalTime.of(19, 0)), found::toString);
        }
    }

    @Test
    void staysWithinTheLimitsOfTheProduct() {
        for (Found found : posts()) {
            assertBetween(2, 20_000, found.post().body().length());
            if (found.post().correction() != null) {
                assertTrue(found.post().correction().minutesLater() > 5, found::toString);
                assertBetween(10, 500, found.post().correction().reason().length());
                assertFalse(found.post().correction().body().equals(found.post().body()), found::toString);
            }
            if (found.post().withdrawn() != null) {
                assertTrue(found.post().withdrawn().minutesLater() < 5, found::toString);
            }
            found.post().reported().forEach(reported -> assertBetween(10, 1_000, reported.explanation().length()));
            if (found.post().hidden() != null) {
                assertBetween(10, 500, found.post().hidden().reason().length());
            }
        }
        for (DemoContent.Group group : CONTENT.groups()) {
            group.names().byLanguage().values().forEach(text -> assertBetween(1, 100, text.length()));
            group.descriptions().byLanguage().values().forEach(text -> assertBetween(1, 500, text.length()));
            assertTrue(group.names().byLanguage().containsKey("nl") && group.descriptions().byLanguage().keySet().containsAll(Set.of("nl", "fr")));
        }
    }

    @Test
    void hasNoTextTwiceAndNoAddressOutsideTheReservedNames() {
        Set<String> seen = new HashSet<>();
        for (Found found : posts()) {
            assertTrue(seen.add(found.post().body()), found::toString);
            String all = found.post().body() + (found.post().correction() == null ? "" : found.post().correction().body());
            each(ADDRESS, all, host -> assertTrue(host.endsWith(".example"), () -> host + " in " + found));
        }
    }

    @Test
    void usesItsTagsMoreThanOnce() {
        Map<String, Integer> uses = new HashMap<>();
        posts().forEach(found -> each(TAG, found.post().body(), tag -> uses.merge(tag, 1, Integer::sum)));
        assertBetween(35, 80, uses.size());
        assertTrue(uses.values().stream().filter(count -> count > 1).count() >= uses.size() / 2, uses::toString);
    }

    private record Found(DemoContent.Group group, DemoContent.Post post, DemoContent.Post answers) {

        @Override
        public String toString() {
            return group.slug() + ", " + post.author() + ", " + post.at() + ": " + post.lines().get(0);
        }
    }

    private static List<Found> posts() {
        List<Found> all = new ArrayList<>();
        CONTENT.groups().forEach(group -> CONTENT.threads().get(group.slug()).forEach(thread -> {
            all.add(new Found(group, thread, null));
            thread.replies().forEach(reply ->
                    all.add(new Found(group, reply, reply.to() == null ? thread : thread.replies().get(reply.to() - 1))));
        }));
        return all;
    }

    private static Map<String, DemoContent.Person> people() {
        return CONTENT.people().stream().collect(Collectors.toMap(DemoContent.Person::handle, person -> person));
    }

    private static Instant memberSince(DemoContent.Group group, String handle, Instant loading) {
        return group.members().stream().filter(member -> member.person().equals(handle)).findFirst().orElseThrow().joined().before(loading);
    }

    private static boolean isModerator(DemoContent.Group group, String handle) {
        return group.members().stream().anyMatch(member -> member.person().equals(handle) && member.role() != Role.MEMBER);
    }

    private static void assertMember(Found found, String handle) {
        assertTrue(found.group().members().stream().anyMatch(member -> member.person().equals(handle)), () -> handle + " in " + found);
    }

    private static void each(Pattern pattern, String text, Consumer<String> check) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            check.accept(matcher.group(1));
        }
    }

    private static void assertBetween(long least, long most, long value) {
        assertTrue(value >= least && value <= most, () -> value + " is not between " + least + " and " + most);
    }
}
