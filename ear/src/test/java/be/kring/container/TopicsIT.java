package be.kring.container;

import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.expertise.Audience;
import be.kring.expertise.ClaimInput;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.ExpertiseService;
import be.kring.expertise.ProposalService;
import be.kring.expertise.TopicAdministration;
import be.kring.expertise.TopicDetail;
import be.kring.expertise.TopicInput;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicState;
import be.kring.expertise.VocabularyLoader;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The vocabulary: what is found by typing, what people propose, and what becomes of claims when topics are merged. */
@ExtendWith(ArquillianExtension.class)
class TopicsIT {

    private static final PageRequest FIRST = PageRequest.first(100);

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    TopicService topics;

    @Inject
    ProposalService proposals;

    @Inject
    TopicAdministration administration;

    @Inject
    ExpertiseService expertise;

    @Inject
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    @Inject
    VocabularyLoader loader;

    @Test
    void typing_finds_names_and_synonyms_of_every_language_whatever_the_accents() {
        Actor reader = world.person();
        for (String typed : List.of("telewerk", "TÉLÉTRAVAIL", "teletrav", "home office", "Home-Off", "thuiswerk", "WFH")) {
            assertEquals("telework", topics.suggest(reader, typed, null).get(0).topic().slug(), typed);
        }
        assertEquals("telework", topics.suggest(reader, "homeoffice", Language.DE).get(0).topic().slug());
        assertTrue(topics.suggest(reader, "a", null).size() <= TopicService.SUGGESTIONS);
        assertEquals(List.of(), topics.suggest(reader, "zzzzqqq", null));
        assertTrue(topics.suggest(reader, "", null).stream().anyMatch(top -> top.topic().slug().equals("human-resources")));
        TopicDetail telework = topics.get(reader, "telework");
        assertEquals("human-resources", telework.broader().slug());
        assertTrue(telework.synonyms().get("de").contains("Homeoffice"));
        assertTrue(topics.get(reader, "human-resources").narrower().stream().anyMatch(each -> each.slug().equals("telework")));
        assertThrows(NotFound.class, () -> topics.get(reader, "no-such-topic"));
    }

    @Test
    void what_is_proposed_only_its_author_and_administrators_see_until_it_is_accepted() {
        Actor author = world.person();
        Actor other = world.person();
        Actor administrator = world.administrator();
        TopicDetail proposed = propose(author, "Drones " + World.letters());
        String slug = proposed.topic().slug();
        assertEquals(TopicState.PROPOSED, topics.get(author, slug).state());
        assertThrows(NotFound.class, () -> topics.get(other, slug));
        assertThrows(NotFound.class, () -> expertise.claim(other, slug, claim(Audience.EVERYONE)));
        assertThrows(NotFound.class, () -> expertise.claim(author, slug, claim(Audience.EVERYONE)));
        assertEquals(List.of(), topics.suggest(other, proposed.topic().names().in(Language.NL), null));
        assertEquals(Map.of(), topics.map(other, List.of(proposed.topic().id())));
        assertEquals(slug, topics.map(author, List.of(proposed.topic().id())).get(proposed.topic().id()).slug());
        assertThrows(NotFound.class, () -> administration.listProposed(author, FIRST));
        assertThrows(NotFound.class, () -> administration.decide(author, proposed.topic().id(), TopicState.ACCEPTED, null));
        assertTrue(told(administrator, NotificationKind.TOPIC_PROPOSED) >= 1);
        TopicDetail same = propose(other, proposed.topic().names().in(Language.NL));
        administration.decide(administrator, proposed.topic().id(), TopicState.ACCEPTED, null);
        assertEquals("names.nl", assertThrows(InvalidInput.class, () -> propose(other, proposed.topic().names().in(Language.NL).toUpperCase())).violations().get(0).field());
        assertEquals("topic-exists", code(() -> administration.decide(administrator, same.topic().id(), TopicState.ACCEPTED, null)));
        administration.merge(administrator, same.topic().id(), proposed.topic().id());
        assertEquals(1, told(other, NotificationKind.TOPIC_MERGED));
        assertEquals(1, told(author, NotificationKind.TOPIC_ACCEPTED));
        assertEquals(slug, topics.suggest(other, proposed.topic().names().in(Language.NL), null).get(0).topic().slug());
        expertise.claim(other, slug, claim(Audience.EVERYONE));
        assertThrows(Conflict.class, () -> administration.decide(administrator, proposed.topic().id(), TopicState.DECLINED, "Te laat"));
        assertEquals(1, audit.list(administrator, new AuditFilter(null, "topic.accepted", "topic:" + proposed.topic().id(), null, null), FIRST).items().size());
    }

    @Test
    void what_is_declined_is_told_with_its_reason_and_seen_no_more() {
        Actor author = world.person();
        TopicDetail proposed = propose(author, "Onzin " + World.letters());
        Actor administrator = world.administrator();
        assertThrows(InvalidInput.class, () -> administration.decide(administrator, proposed.topic().id(), TopicState.DECLINED, " "));
        administration.decide(administrator, proposed.topic().id(), TopicState.DECLINED, "Te breed");
        assertEquals("Te breed", notifications.list(author, FIRST).items().get(0).reason());
        assertThrows(NotFound.class, () -> topics.get(author, proposed.topic().slug()));
    }

    @Test
    void renaming_keeps_claims_and_refuses_names_and_places_that_do_not_fit() {
        Actor administrator = world.administrator();
        TopicDetail upper = accepted(administrator, "Boven " + World.letters(), null);
        TopicDetail lower = accepted(administrator, "Onder " + World.letters(), upper.topic().slug());
        TopicDetail now = topics.get(administrator, upper.topic().slug());
        TopicInput below = new TopicInput(now.topic().names(), null, lower.topic().slug());
        assertEquals("topic-below", code(() -> administration.change(administrator, upper.topic().id(), now.version(), below)));
        TopicInput taken = new TopicInput(lower.topic().names(), null, null);
        assertEquals("topic-exists", code(() -> administration.change(administrator, upper.topic().id(), now.version(), taken)));
        TopicInput fine = new TopicInput(LocalisedText.of(Language.FR, "Nom " + World.letters()), Map.of("nl", List.of("woord-" + World.letters())), null);
        TopicDetail changed = administration.change(administrator, upper.topic().id(), now.version(), fine);
        assertEquals(1, changed.synonyms().get("nl").size());
        var entry = audit.list(administrator, new AuditFilter(null, "topic.changed", "topic:" + upper.topic().id(), null, null), FIRST).items().get(0);
        assertEquals(Map.of("names", changed.topic().names().byLanguage(), "synonyms", changed.synonyms(), "broader", ""), entry.detail());
        assertThrows(Stale.class, () -> administration.change(administrator, upper.topic().id(), now.version(), fine));
        assertEquals(upper.topic().slug(), topics.get(world.person(), upper.topic().slug()).topic().slug(), "its address stays");
    }

    @Test
    void who_proposes_one_name_twice_at_once_proposes_it_once_and_of_two_people_one_is_accepted() {
        String name = "Tegelijk " + World.letters();
        Actor one = world.person();
        List<Together.Outcome<TopicDetail>> proposed = together.run(() -> propose(one, name), () -> propose(one, name));
        assertEquals(1, proposed.stream().filter(Together.Outcome::succeeded).count());
        UUID first = proposed.stream().filter(Together.Outcome::succeeded).findFirst().orElseThrow().value().topic().id();
        UUID second = propose(world.person(), name).topic().id();
        Actor administrator = world.administrator();
        List<Together.Outcome<TopicDetail>> accepted = together.run(() -> administration.decide(administrator, first, TopicState.ACCEPTED, null),
                () -> administration.decide(administrator, second, TopicState.ACCEPTED, null));
        assertEquals(1, accepted.stream().filter(Together.Outcome::succeeded).count());
        assertFalse(accepted.stream().anyMatch(each -> !each.succeeded() && !(each.failure() instanceof InvalidInput)));
    }

    @Test
    void a_topic_of_a_later_release_stands_below_whatever_has_the_address_above_it_by_then() {
        Actor administrator = world.administrator();
        TopicDetail taken = accepted(administrator, "Eigen " + World.letters(), null);
        TopicDetail target = accepted(administrator, "Doel " + World.letters(), null);
        String above = taken.topic().slug();
        String below = World.letters();
        loader.add(Actor.SYSTEM, List.of(line(above, "", "Van Kring"), line(below, above, "Nieuw " + below)));
        assertEquals(above, topics.get(administrator, below).broader().slug());
        administration.merge(administrator, taken.topic().id(), target.topic().id());
        String later = World.letters();
        loader.add(Actor.SYSTEM, List.of(line(above, "", "Van Kring"), line(later, above, "Later " + later)));
        assertEquals(target.topic().slug(), topics.get(administrator, later).broader().slug());
    }

    private static String line(String slug, String broader, String name) {
        return String.join("\t", slug, broader, name, name, name, name, "", "", "", "");
    }

    private TopicDetail propose(Actor author, String name) {
        return proposals.propose(author, new TopicInput(LocalisedText.of(Language.NL, name), null, null));
    }

    private TopicDetail accepted(Actor administrator, String name, String broader) {
        UUID id = proposals.propose(administrator, new TopicInput(LocalisedText.of(Language.NL, name), null, broader)).topic().id();
        return administration.decide(administrator, id, TopicState.ACCEPTED, null);
    }

    private static ClaimInput claim(Audience audience) {
        return new ClaimInput(ExpertiseLevel.PRACTISING, "", audience);
    }

    private long told(Actor actor, NotificationKind kind) {
        return notifications.list(actor, FIRST).items().stream().filter(each -> each.kind() == kind).count();
    }

    private static String code(Runnable work) {
        return assertThrows(InvalidInput.class, work::run).violations().get(0).code();
    }
}
