package be.kring.container;

import be.kring.person.MandateService;
import be.kring.person.MandateView;
import be.kring.person.OrganisationChange;
import be.kring.person.OrganisationDetail;
import be.kring.person.OrganisationService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonService;
import be.kring.person.PersonView;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Organisations, people and mandates as administrators work with them. */
@ExtendWith(ArquillianExtension.class)
class AdministrationIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    OrganisationService organisations;

    @Inject
    MandateService mandates;

    @Inject
    PersonDirectory people;

    @Inject
    PersonService persons;

    @Test
    void mandates_are_listed_newest_first_by_person_by_organisation_or_all() {
        Actor administrator = world.administrator();
        Actor speaker = world.person();
        UUID agency = world.organisation(speaker);
        List<UUID> given = new ArrayList<>();
        for (int minute = 9; minute > 5; minute--) {
            given.add(0, world.minutesAgo(minute, () -> world.mandate(speaker, agency)));
        }
        assertEquals(given, ids(mandates.list(administrator, null, speaker.personId(), PageRequest.first(9)).items()));
        assertEquals(given, ids(mandates.list(administrator, agency, speaker.personId(), PageRequest.first(9)).items()));
        assertEquals(List.of(), mandates.list(administrator, UUID.randomUUID(), null, PageRequest.first(9)).items());
        assertTrue(mandates.list(administrator, null, null, PageRequest.first(9)).items().size() >= 4);
        var first = mandates.list(administrator, null, speaker.personId(), PageRequest.first(3));
        assertEquals(given.subList(3, 4), ids(mandates.list(administrator, null, speaker.personId(), new PageRequest(3, first.next())).items()));
    }

    @Test
    void administration_does_not_exist_for_others() {
        Actor someone = world.person();
        assertThrows(NotFound.class, () -> mandates.list(someone, null, null, PageRequest.first(1)));
        assertThrows(NotFound.class, () -> mandates.withdraw(someone, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> organisations.list(someone, null, PageRequest.first(1)));
        assertThrows(NotFound.class, () -> organisations.add(someone, change(code(), "x")));
        assertThrows(NotFound.class, () -> organisations.change(someone, world.organisation(someone), 0, change(null, "x")));
        assertThrows(NotFound.class, () -> people.search(someone, "a", PageRequest.first(1)));
    }

    @Test
    void people_are_found_by_what_was_typed_literally_page_by_page() {
        Actor administrator = world.administrator();
        String word = World.letters();
        for (String name : List.of("100% " + word, "a_b " + word, "c\\d " + word, "\u00C9mile " + word, "Zo\u00EB " + word)) {
            persons.signIn(world.claims(name, false)).orElseThrow();
        }
        assertEquals(List.of("100% " + word), names(people.search(administrator, "0% " + word, PageRequest.first(9)).items()));
        assertEquals(List.of("a_b " + word), names(people.search(administrator, "A_B " + word, PageRequest.first(9)).items()));
        assertEquals(List.of("c\\d " + word), names(people.search(administrator, "c\\d " + word, PageRequest.first(9)).items()));
        assertEquals(List.of("\u00C9mile " + word), names(people.search(administrator, "\u00E9mile " + word, PageRequest.first(9)).items()));
        assertEquals(List.of(), names(people.search(administrator, "%_\\" + word, PageRequest.first(9)).items()));
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var page = people.search(administrator, word, new PageRequest(2, cursor));
            paged.addAll(names(page.items()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(5, paged.stream().distinct().count());
        assertEquals(5, paged.size());
    }

    @Test
    void organisations_are_found_by_name_in_any_language_or_by_code() {
        Actor administrator = world.administrator();
        String word = World.letters();
        String code = code();
        organisations.add(administrator, new OrganisationChange(new LocalisedText(Map.of("nl", "Stad \"" + word + "\"", "fr", "Ville " + word)), code, Level.LOCAL));
        for (String found : List.of("stad \"" + word, "VILLE " + word, code)) {
            assertEquals(List.of(code), organisations.list(administrator, found, PageRequest.first(9)).items().stream().map(OrganisationDetail::code).toList(), found);
        }
        assertEquals(List.of(), organisations.list(administrator, "\"fr\"", PageRequest.first(9)).items());
    }

    @RepeatedTest(3)
    void of_two_who_change_an_organisation_at_once_the_second_is_told() {
        Actor administrator = world.administrator();
        OrganisationDetail made = organisations.add(administrator, change(code(), "Nieuw"));
        var outcomes = together.times(2, () -> organisations.change(administrator, made.id(), made.version(), change(null, "Nieuwer")));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertTrue(outcomes.stream().anyMatch(outcome -> !outcome.succeeded() && Stale.isCausedBy(root(outcome.failure()))), outcomes::toString);
        OrganisationDetail now = outcomes.stream().filter(Together.Outcome::succeeded).findFirst().orElseThrow().value();
        assertEquals(made.version() + 1, now.version());
        organisations.change(administrator, made.id(), now.version(), change(null, "Nieuwst"));
    }

    @RepeatedTest(3)
    void of_two_who_add_one_code_at_once_the_second_is_told() {
        Actor administrator = world.administrator();
        String code = code();
        var outcomes = together.times(2, () -> organisations.add(administrator, change(code, "Nieuw")));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertTrue(outcomes.stream().anyMatch(outcome -> outcome.failure() instanceof Conflict), outcomes::toString);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !Stale.isCausedBy(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static OrganisationChange change(String code, String name) {
        return new OrganisationChange(LocalisedText.of(Language.NL, name), code, Level.LOCAL);
    }

    private static String code() {
        return "07" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private static List<UUID> ids(List<MandateView> views) {
        return views.stream().map(MandateView::id).toList();
    }

    private static List<String> names(List<PersonView> views) {
        return views.stream().map(PersonView::name).toList();
    }
}
