package be.kring.container;

import be.kring.person.AccountStatus;
import be.kring.person.PersonService;
import be.kring.person.SettingsChange;
import be.kring.person.SignInClaims;
import be.kring.person.Theme;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A person comes into being at the first sign-in, also when that arrives many times at once. */
@ExtendWith(ArquillianExtension.class)
class FirstSignInIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    PersonService persons;

    @RepeatedTest(3)
    void ten_first_requests_of_one_person_make_one_person() {
        SignInClaims claims = world.claims("Nieuwe Collega", false);
        var outcomes = together.times(10, () -> persons.signIn(claims).orElseThrow().personId());
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertEquals(1, outcomes.stream().map(Together.Outcome::value).distinct().count());
    }

    @RepeatedTest(3)
    void eight_namesakes_of_a_new_organisation_get_a_handle_each_and_one_organisation() {
        String code = "08" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
        String name = "An " + World.letters();
        var outcomes = together.times(8, () -> persons.getMe(persons.signIn(new SignInClaims("https://issuer.example",
                UUID.randomUUID().toString(), name, null, "adviseur", code, "Nieuwe dienst", Level.LOCAL, Language.NL, false)).orElseThrow()));
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertEquals(8, outcomes.stream().map(outcome -> outcome.value().handle()).distinct().count());
        assertEquals(1, outcomes.stream().map(outcome -> outcome.value().organisation().id()).distinct().count());
    }

    @RepeatedTest(5)
    void signing_in_visiting_and_choosing_at_once_disturb_each_other_not() {
        SignInClaims claims = world.claims("Drukke Collega", false);
        Actor me = persons.signIn(claims).orElseThrow();
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            works.add(() -> persons.signIn(claims).isPresent());
            works.add(() -> persons.visit(me).isEmpty());
            works.add(() -> persons.change(me, new SettingsChange(Language.FR, Theme.DARK)) != null);
        }
        var outcomes = together.run(works);
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertEquals(Language.FR, persons.getMe(me).language());
    }

    @Test
    void a_disabled_account_does_not_come_in() {
        SignInClaims claims = world.claims("Oude Collega", false);
        Actor me = persons.signIn(claims).orElseThrow();
        persons.accountChanged(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DISABLED);
        assertTrue(persons.signIn(claims).isEmpty());
        assertTrue(persons.findActor(me.personId()).isEmpty());
        assertTrue(persons.accountChanged(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DISABLED).isEmpty());
    }

    @Test
    void a_token_that_was_followed_is_known_on_every_node_and_a_younger_one_or_another_claim_is_not() {
        Instant issued = Instant.now();
        SignInClaims claims = world.claims("Trouwe Collega", false);
        assertTrue(persons.findSignedIn(claims, issued).isEmpty());
        Actor me = persons.signIn(claims).orElseThrow();
        assertEquals(me.personId(), persons.findSignedIn(claims, issued).orElseThrow());
        assertTrue(persons.findSignedIn(claims, Instant.now().plusSeconds(1)).isEmpty());
        SignInClaims promoted = new SignInClaims(claims.issuer(), claims.subject(), claims.name(), claims.email(), "diensthoofd", claims.organisationCode(),
                claims.organisationName(), claims.level(), claims.language(), claims.administrator());
        assertTrue(persons.findSignedIn(promoted, issued).isEmpty());
    }

    @Test
    void a_subject_counts_with_its_issuer() {
        SignInClaims here = world.claims("Een Ander", false);
        SignInClaims there = new SignInClaims("https://elders.example", here.subject(), here.name(), null, here.function(), World.AGENCY,
                here.organisationName(), here.level(), here.language(), false);
        Set<UUID> ids = java.util.stream.Stream.of(here, there).map(claims -> persons.signIn(claims).orElseThrow().personId())
                .collect(Collectors.toSet());
        assertEquals(2, ids.size());
    }
}
