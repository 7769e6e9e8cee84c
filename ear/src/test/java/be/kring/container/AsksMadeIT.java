package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.group.Role;
import be.kring.person.AccountStatus;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.profile.PartInput;
import be.kring.profile.ProfilePart;
import be.kring.profile.ProfilePartService;
import be.kring.question.AnsweringService;
import be.kring.question.AskSettings;
import be.kring.question.AsksService;
import be.kring.question.RoutingWork;
import be.kring.shared.Actor;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each time that somebody is asked counts, also the same question a second time; and it is not kept for longer than it is needed. */
@ExtendWith(ArquillianExtension.class)
class AsksMadeIT {

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    DeskScene database;

    @Inject
    AnsweringService answering;

    @Inject
    AsksService asks;

    @Inject
    RoutingWork work;

    @Inject
    PersonService persons;

    @Inject
    ProfilePartService parts;

    @Test
    void a_question_that_is_asked_again_counts_again() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        asks.changeSettings(expert, new AskSettings(2, null, null, null, null));
        parts.put(expert, ProfilePart.AVAILABILITY, new PartInput(null, null, Audience.EVERYONE));
        UUID first = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(first), scene.asked(expert));
        assertEquals(List.of("NOW"), told(expert));
        answering.close(asker, first);
        work.settle(Actor.SYSTEM, first);
        answering.reopen(asker, first);
        scene.run();
        assertEquals(List.of(first), scene.asked(expert), "who was never heard is asked again");
        UUID second = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(first), scene.asked(expert), "twice a week, and that was twice");
        assertEquals(List.of("LATER"), told(expert), "others learn the same");
        assertTrue(database.isTrue("select count(*) = 2 from ask_made where person_id = '" + expert.personId() + "'"));
        assertTrue(database.isTrue("select not exists (select 1 from question_ask where post_id = '" + second + "')"));
    }

    @Test
    void after_some_weeks_it_is_forgotten_and_with_the_account_it_is_erased() {
        SignInClaims claims = world.claims("Collega " + World.letters(), false);
        Actor person = persons.signIn(claims).orElseThrow();
        String id = person.personId().toString();
        assertTrue(database.isTrue("insert into ask_made (person_id, at) values ('" + id + "', now() - interval '29 days'), ('" + id + "', now() - interval '27 days') returning true"));
        scene.run();
        assertTrue(database.isTrue("select count(*) = 1 and min(at) > now() - interval '28 days' from ask_made where person_id = '" + id + "'"));
        persons.accountChanged(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DELETED);
        assertTrue(database.isTrue("select not exists (select 1 from ask_made where person_id = '" + id + "')"));
    }

    @Test
    void what_was_asked_long_ago_holds_nobody_back() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        asks.changeSettings(expert, new AskSettings(1, null, null, null, null));
        assertTrue(database.isTrue("insert into ask_made (person_id, at) values ('" + expert.personId() + "', now() - interval '7 days 20 minutes') returning true"));
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(id), scene.asked(expert));
    }

    private List<String> told(Actor expert) {
        return parts.list(world.person(), world.handle(expert)).get(0).choices();
    }
}
