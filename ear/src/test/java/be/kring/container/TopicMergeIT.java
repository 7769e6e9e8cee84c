package be.kring.container;

import be.kring.audit.AuditTrail;
import be.kring.expertise.Audience;
import be.kring.expertise.ClaimInput;
import be.kring.expertise.ClaimView;
import be.kring.expertise.EndorsementService;
import be.kring.expertise.EndorsementView;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.ExpertiseService;
import be.kring.expertise.ProposalService;
import be.kring.expertise.TopicAdministration;
import be.kring.expertise.TopicDetail;
import be.kring.expertise.TopicInput;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicState;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of claims, and of what was said about them, when topics are merged. */
@ExtendWith(ArquillianExtension.class)
class TopicMergeIT {

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
    EndorsementService endorsements;

    @Inject
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Test
    void what_is_merged_into_one_two_steps_below_leaves_no_ring_and_the_names_of_today() {
        Actor administrator = world.administrator();
        TopicDetail top = accepted(administrator, "Boven " + World.letters(), null);
        TopicDetail between = accepted(administrator, "Tussen " + World.letters(), top.topic().slug());
        TopicDetail below = accepted(administrator, "Onder " + World.letters(), between.topic().slug());
        administration.merge(administrator, top.topic().id(), below.topic().id());
        assertEquals(null, topics.get(administrator, below.topic().slug()).broader());
        assertEquals(below.topic().slug(), topics.get(administrator, between.topic().slug()).broader().slug());
    }

    @Test
    void a_merge_moves_claims_and_what_was_said_and_shows_nothing_to_more_people_than_before() {
        Actor administrator = world.administrator();
        TopicDetail from = accepted(administrator, "Van " + World.letters(), null);
        TopicDetail into = accepted(administrator, "Naar " + World.letters(), from.topic().slug());
        Actor one = world.person();
        Actor both = world.person();
        Actor reader = world.person();
        Actor endorser = world.person();
        Actor other = world.person();
        expertise.claim(one, from.topic().slug(), claim(Audience.EVERYONE));
        endorsements.endorse(endorser, world.handle(one), from.topic().slug(), "Van een");
        expertise.claim(both, from.topic().slug(), claim(Audience.EVERYONE));
        endorsements.endorse(endorser, world.handle(both), from.topic().slug(), "Van beide");
        endorsements.endorse(other, world.handle(both), from.topic().slug(), "Dubbel, oud");
        expertise.claim(both, from.topic().slug(), claim(Audience.MY_GROUPS));
        expertise.claim(both, into.topic().slug(), new ClaimInput(ExpertiseLevel.EXPERT, "Mijn woorden", Audience.EVERYONE));
        endorsements.endorse(other, world.handle(both), into.topic().slug(), "Dubbel, nieuw");
        administration.merge(administrator, from.topic().id(), into.topic().id());

        assertEquals(into.topic().slug(), topics.get(reader, from.topic().slug()).topic().slug(), "the old address leads to it");
        assertEquals(into.topic().slug(), topics.suggest(reader, from.topic().names().in(Language.NL), null).get(0).topic().slug(), "the old name, too");
        assertEquals(null, topics.get(reader, into.topic().slug()).broader(), "it stood below what it became");
        ClaimView moved = expertise.list(reader, world.handle(one)).get(0);
        assertEquals(List.of(into.topic().slug(), "Van een"), List.of(moved.topic().slug(), moved.endorsements().items().get(0).sentence()));
        ClaimView kept = expertise.list(reader, world.handle(both)).get(0);
        assertEquals("Mijn woorden", kept.evidence());
        assertEquals(List.of("Dubbel, nieuw"), kept.endorsements().items().stream().map(EndorsementView::sentence).toList());
        List<EndorsementView> own = expertise.list(both, world.handle(both)).get(0).endorsements().items();
        assertEquals(List.of(false, true), own.stream().map(EndorsementView::hidden).toList(), "said to fewer, and so hidden until its person shows it");
        for (Actor told : List.of(one, both)) {
            assertEquals(1, told(told, NotificationKind.TOPIC_MOVED));
        }
        assertThrows(Conflict.class, () -> administration.merge(administrator, from.topic().id(), into.topic().id()));
        assertThrows(Conflict.class, () -> administration.merge(administrator, into.topic().id(), from.topic().id()));
    }

    @Test
    void who_claims_and_endorses_while_topics_are_merged_loses_nothing_and_doubles_nothing() {
        Actor administrator = world.administrator();
        for (int round = 0; round < 5; round++) {
            TopicDetail from = accepted(administrator, "Tijdens " + World.letters(), null);
            TopicDetail into = accepted(administrator, "Na " + World.letters(), null);
            Actor claimant = world.person();
            Actor endorser = world.person();
            Actor late = world.person();
            expertise.claim(claimant, from.topic().slug(), claim(Audience.EVERYONE));
            List<Together.Outcome<Object>> outcomes = together.run(List.of(
                    () -> administration.merge(administrator, from.topic().id(), into.topic().id()),
                    () -> endorsements.endorse(endorser, world.handle(claimant), from.topic().slug(), "Tijdens"),
                    () -> expertise.claim(late, from.topic().slug(), claim(Audience.EVERYONE))));
            assertTrue(outcomes.get(0).succeeded(), () -> String.valueOf(outcomes.get(0).failure()));
            for (int i = 1; i < 3; i++) {
                Throwable failure = outcomes.get(i).failure();
                assertTrue(failure == null, () -> String.valueOf(failure));
            }
            List<ClaimView> claims = expertise.list(endorser, world.handle(claimant));
            assertEquals(List.of(into.topic().id()), claims.stream().map(claim -> claim.topic().id()).toList());
            assertTrue(claims.get(0).mine() != null);
            assertEquals(1, expertise.list(endorser, world.handle(late)).size());
        }
    }

    @Test
    void a_name_that_became_a_part_of_a_topic_leads_to_it_and_is_not_proposed_again() {
        Actor administrator = world.administrator();
        TopicDetail from = accepted(administrator, "Oud " + World.letters(), null);
        TopicDetail between = accepted(administrator, "Tussenin " + World.letters(), null);
        TopicDetail into = accepted(administrator, "Nieuw " + World.letters(), null);
        administration.merge(administrator, from.topic().id(), between.topic().id());
        administration.merge(administrator, between.topic().id(), into.topic().id());
        TopicDetail answer = proposals.propose(world.person(), new TopicInput(from.topic().names(), null, null));
        assertEquals(List.of(into.topic().id(), TopicState.ACCEPTED), List.of(answer.topic().id(), answer.state()));
    }

    @Test
    void a_topic_with_more_synonyms_than_anybody_gives_can_still_be_changed() {
        Actor administrator = world.administrator();
        TopicDetail into = accepted(administrator, "Veel " + World.letters(), null);
        TopicDetail now = into;
        for (int half = 0; half < 2; half++) {
            TopicDetail from = accepted(administrator, "Deel, " + World.letters(), null);
            List<String> synonyms = IntStream.range(0, 20).mapToObj(number -> "woord, " + World.letters()).toList();
            administration.change(administrator, from.topic().id(), from.version(), new TopicInput(from.topic().names(), Map.of("nl", synonyms), null));
            now = administration.merge(administrator, from.topic().id(), into.topic().id());
        }
        assertEquals(42, now.synonyms().get("nl").size());
        TopicDetail changed = administration.change(administrator, into.topic().id(), now.version(), new TopicInput(now.topic().names(), now.synonyms(), null));
        assertEquals(now.synonyms(), changed.synonyms());
    }

    /** The place of a row in its transaction is PostgreSQL's own {@code cmin}. */
    @Test
    void a_decision_tells_everybody_in_the_order_in_which_streams_are_locked() throws SQLException {
        Actor administrator = world.administrator();
        Actor author = world.person();
        UUID id = proposals.propose(author, new TopicInput(LocalisedText.of(Language.NL, "Volgorde " + World.letters()), null, null)).topic().id();
        world.administrator();
        administration.decide(administrator, id, TopicState.ACCEPTED, null);
        List<String> order = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select e.stream_id from event e, topic t where t.id = '" + id + "' and e.xmin = t.xmin"
                     + " order by cast(cast(e.cmin as text) as bigint)")) {
            while (rows.next()) {
                order.add(rows.getString(1));
            }
        }
        List<String> first = order.stream().distinct().toList();
        assertTrue(first.contains("person:" + author.personId()));
        assertEquals(first.stream().sorted().toList(), first);
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
}
