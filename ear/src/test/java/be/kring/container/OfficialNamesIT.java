package be.kring.container;

import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.person.LookAlikeDecision;
import be.kring.person.LookAlikeKind;
import be.kring.person.LookAlikeService;
import be.kring.person.LookAlikeView;
import be.kring.person.OfficialAccountService;
import be.kring.person.OrganisationChange;
import be.kring.person.OrganisationService;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody takes a name that looks like that of an official account: it is refused, or listed. */
@ExtendWith(ArquillianExtension.class)
class OfficialNamesIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    PersonService persons;

    @Inject
    OrganisationService organisations;

    @Inject
    OfficialAccountService officials;

    @Inject
    LookAlikeService lookAlikes;

    @Inject
    GroupService groups;

    @Test
    void a_name_that_an_employer_brings_is_listed_once_and_stays_decided() {
        Actor administrator = world.administrator();
        String name = "Dienst " + World.letters();
        Actor before = persons.signIn(world.claims(looking(name), false)).orElseThrow();
        Actor official = official(administrator, name);
        assertEquals(List.of("/people/" + world.handle(before)), addresses(administrator, official), "who was here before");

        SignInClaims claims = world.claims("\uD83D\uDEE1\uFE0F " + name + " \u2713", false);
        Actor after = persons.signIn(claims).orElseThrow();
        persons.signIn(claims);
        assertEquals(name, world.name(after), "without what looks like a badge");
        List<LookAlikeView> open = open(administrator, official);
        assertEquals(2, open.size());
        assertTrue(open.stream().allMatch(each -> each.kind() == LookAlikeKind.PERSON), open::toString);

        UUID id = open.get(1).id();
        assertThrows(InvalidInput.class, () -> lookAlikes.decide(administrator, id, null, null));
        lookAlikes.decide(administrator, id, LookAlikeDecision.HANDED_OVER, "Aan de werkgever");
        assertEquals("already-decided", assertThrows(Conflict.class, () -> lookAlikes.decide(administrator, id, LookAlikeDecision.FINE, null)).code());
        persons.signIn(claims);
        assertEquals(1, open(administrator, official).size());
        officials.withdraw(administrator, official.personId());
        assertEquals(List.of(), open(administrator, official));
    }

    @Test
    void only_administrators_verify_and_decide() {
        Actor somebody = world.person();
        UUID organisation = organisation(world.administrator(), "Organisatie " + World.letters());
        assertThrows(NotFound.class, () -> officials.verify(somebody, somebody.personId(), organisation));
        assertThrows(NotFound.class, () -> officials.withdraw(somebody, somebody.personId()));
        assertThrows(NotFound.class, () -> officials.list(somebody, PageRequest.first(5)));
        assertThrows(NotFound.class, () -> lookAlikes.list(somebody, PageRequest.first(5)));
        assertThrows(NotFound.class, () -> lookAlikes.decide(somebody, UUID.randomUUID(), LookAlikeDecision.FINE, null));
    }

    @Test
    void an_organisation_that_looks_official_is_listed_or_refused_and_a_badge_follows_the_name_of_its_own() {
        Actor administrator = world.administrator();
        String name = "Agentschap " + World.letters();
        Actor official = persons.signIn(world.claims("Account " + World.letters(), false)).orElseThrow();
        UUID own = organisation(administrator, name);
        officials.verify(administrator, official.personId(), own);
        persons.signIn(new SignInClaims("https://issuer.example", UUID.randomUUID().toString(), "Iemand " + World.letters(), null, "adviseur", code(), looking(name),
                Level.LOCAL, Language.NL, false));
        assertEquals(List.of(LookAlikeKind.ORGANISATION), open(administrator, official).stream().map(LookAlikeView::kind).toList());
        InvalidInput refused = assertThrows(InvalidInput.class, () -> organisation(administrator, looking(name)));
        assertEquals(List.of("names.nl looks-official"), refused.violations().stream().map(each -> each.field() + " " + each.code()).toList());

        long version = organisations.list(administrator, name, PageRequest.first(5)).items().stream().filter(each -> each.id().equals(own)).findFirst().orElseThrow().version();
        organisations.change(administrator, own, version, new OrganisationChange(LocalisedText.of(Language.NL, "Nieuw " + name), null, null));
        assertEquals("Nieuw " + name, persons.getProfile(official, world.handle(official)).official().organisation().in(Language.NL));
        assertDoesNotThrow(() -> organisation(administrator, looking(name)), "the former name is free");
        assertThrows(InvalidInput.class, () -> organisation(administrator, looking("Nieuw " + name)));
    }

    @Test
    void an_account_whose_name_looks_like_that_of_another_organisation_is_not_verified() {
        Actor administrator = world.administrator();
        String name = "Dienst " + World.letters();
        Actor official = official(administrator, name);
        Actor other = persons.signIn(world.claims(looking(name), false)).orElseThrow();
        UUID elsewhere = organisation(administrator, "Elders " + World.letters());
        assertThrows(InvalidInput.class, () -> officials.verify(administrator, other.personId(), elsewhere));
        UUID same = officials.list(administrator, PageRequest.first(100)).items().stream().filter(each -> each.person().id().equals(official.personId())).findFirst()
                .orElseThrow().organisation().id();
        assertNotNull(officials.verify(administrator, other.personId(), same).person().official(), "two accounts of one organisation");
        officials.withdraw(administrator, other.personId());
        assertNull(persons.getProfile(other, world.handle(other)).official());
    }

    @Test
    void an_employer_that_renames_an_official_account_brings_out_who_has_the_new_name() {
        Actor administrator = world.administrator();
        String name = "Dienst " + World.letters();
        Actor before = persons.signIn(world.claims(looking("Nieuw " + name), false)).orElseThrow();
        SignInClaims claims = world.claims(name, false);
        Actor official = persons.signIn(claims).orElseThrow();
        officials.verify(administrator, official.personId(), organisation(administrator, "Organisatie " + World.letters()));
        assertEquals(List.of(), addresses(administrator, official));
        persons.signIn(new SignInClaims(claims.issuer(), claims.subject(), "Nieuw " + name, claims.email(), claims.function(), claims.organisationCode(),
                claims.organisationName(), claims.level(), claims.language(), false));
        assertEquals(List.of("/people/" + world.handle(before)), addresses(administrator, official));
    }

    /** While an account is verified nobody slips through: the group is refused, or it was there first and is listed. */
    @RepeatedTest(5)
    void a_group_that_is_founded_while_an_account_is_verified_is_refused_or_listed() {
        Actor administrator = world.administrator();
        Actor founder = world.person();
        String name = "Dienst " + World.letters();
        Actor account = persons.signIn(world.claims(name, false)).orElseThrow();
        UUID organisation = organisation(administrator, "Organisatie " + World.letters());
        List<java.util.concurrent.Callable<Boolean>> works = new ArrayList<>();
        works.add(() -> {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(8));
            return officials.verify(administrator, account.personId(), organisation) != null;
        });
        works.add(() -> {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(8));
            return groups.found(founder, "g-" + World.letters().toLowerCase(), World.settings(looking(name), Visibility.OPEN, JoinPolicy.OPEN)) != null;
        });
        var outcomes = together.run(works);
        assertTrue(outcomes.get(0).succeeded(), outcomes::toString);
        long listed = open(administrator, account).stream().filter(each -> each.kind() == LookAlikeKind.GROUP).count();
        assertEquals(outcomes.get(1).succeeded() ? 1 : 0, listed, outcomes::toString);
        if (!outcomes.get(1).succeeded()) {
            assertEquals(InvalidInput.class, outcomes.get(1).failure().getClass());
        }
    }

    /** With a Cyrillic letter and a space that nobody sees. */
    private static String looking(String name) {
        return name.replace('i', '\u0456').replace('a', '\u0430') + "\u200B";
    }

    private Actor official(Actor administrator, String name) {
        Actor account = persons.signIn(world.claims(name, false)).orElseThrow();
        officials.verify(administrator, account.personId(), organisation(administrator, "Organisatie " + World.letters()));
        return account;
    }

    private UUID organisation(Actor administrator, String name) {
        return organisations.add(administrator, new OrganisationChange(new LocalisedText(Map.of("nl", name)), code(), Level.LOCAL)).id();
    }

    private static String code() {
        return "07" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
    }

    private List<LookAlikeView> open(Actor administrator, Actor official) {
        List<LookAlikeView> open = new ArrayList<>();
        String cursor = null;
        do {
            var page = lookAlikes.list(administrator, new PageRequest(100, cursor));
            page.items().stream().filter(each -> each.official().id().equals(official.personId())).forEach(open::add);
            cursor = page.next();
        } while (cursor != null);
        return open;
    }

    private List<String> addresses(Actor administrator, Actor official) {
        return open(administrator, official).stream().map(LookAlikeView::address).toList();
    }
}
