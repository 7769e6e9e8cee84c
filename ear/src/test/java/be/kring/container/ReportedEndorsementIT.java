package be.kring.container;

import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.expertise.Audience;
import be.kring.expertise.ClaimInput;
import be.kring.expertise.EndorsementService;
import be.kring.expertise.EndorsementView;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.ExpertiseService;
import be.kring.expertise.ProposalService;
import be.kring.expertise.TopicAdministration;
import be.kring.expertise.TopicInput;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicState;
import be.kring.moderation.AppealOutcome;
import be.kring.moderation.AppealService;
import be.kring.moderation.CaseView;
import be.kring.moderation.Decision;
import be.kring.moderation.Judgement;
import be.kring.moderation.ReportKind;
import be.kring.moderation.ReportService;
import be.kring.moderation.ReportView;
import be.kring.moderation.ReviewService;
import be.kring.moderation.SubjectKind;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a colleague says about somebody is reported to administrators, who may take it away, and give it back after an appeal. */
@ExtendWith(ArquillianExtension.class)
class ReportedEndorsementIT {

    private static final PageRequest ALL = PageRequest.first(100);
    private static final String TOPIC = "telework";

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    ExpertiseService expertise;

    @Inject
    EndorsementService endorsements;

    @Inject
    TopicAdministration topics;

    @Inject
    ProposalService proposals;

    @Inject
    TopicService vocabulary;

    @Inject
    ReportService reports;

    @Inject
    ReviewService reviews;

    @Inject
    AppealService appeals;

    @Inject
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    /** Mira claims a topic, Sophie endorses it, Noor reads that. */
    private final class Scene {

        private final Actor mira = world.person();
        private final Actor sophie = world.person();
        private final Actor noor = world.person();
        private final Actor administrator = world.administrator();
        private final String topic;

        Scene(String topic) {
            this.topic = topic;
            expertise.claim(mira, topic, claim(Audience.EVERYONE));
            endorsements.endorse(sophie, world.handle(mira), topic, "Ze deed niets & <u>zweeg</u>");
        }

        ReportView reported(Actor by, String why) {
            return reports.reportEndorsement(by, world.handle(mira), topic, world.handle(sophie), ReportKind.PERSONAL_ATTACK, why);
        }

        CaseView about() {
            return reviews.listEscalated(administrator, ALL).items().stream().filter(each -> each.person().id().equals(sophie.personId())).findFirst().orElseThrow();
        }

        List<String> read(Actor reader) {
            return expertise.list(reader, world.handle(mira)).stream().flatMap(each -> each.endorsements().items().stream()).map(EndorsementView::sentence).toList();
        }

        long acts(String act) {
            return audit.list(administrator, new AuditFilter(null, act, "person:" + mira.personId(), null, null), ALL).items().size();
        }
    }

    @Test
    void who_reads_it_reports_it_once_but_not_who_said_it_nor_who_does_not_see_it() {
        Scene scene = new Scene(TOPIC);
        assertThrows(Forbidden.class, () -> scene.reported(scene.sophie, "Van mij"));
        assertThrows(NotFound.class, () -> reports.reportEndorsement(scene.noor, world.handle(scene.mira), TOPIC, world.handle(scene.noor), ReportKind.OTHER, "Niets gezegd"));
        assertNull(scene.reported(scene.noor, "Gemeen").postId());
        assertEquals("Gemeen", scene.reported(scene.noor, "Anders").explanation(), "the first stands");
        scene.reported(scene.mira, "Niet waar");
        CaseView about = scene.about();
        assertEquals(List.of(SubjectKind.ENDORSEMENT, 2L), List.of(about.subject(), about.reportCount()));
        assertEquals(List.of(scene.mira.personId(), TOPIC, "<p>Ze deed niets &amp; &lt;u&gt;zweeg&lt;/u&gt;</p>"),
                List.of(about.endorsement().person().id(), about.endorsement().topic().slug(), about.endorsement().html()));
        assertNull(about.endorsement().reportedHtml());
        assertEquals(List.of(Decision.KEEP, Decision.CORRECT, Decision.WARN, Decision.REMOVE), about.decisions());
        assertThrows(NotFound.class, () -> reviews.get(scene.mira, about.id()));
        assertThrows(NotFound.class, () -> reviews.get(scene.sophie, about.id()));
        endorsements.endorse(scene.sophie, world.handle(scene.mira), TOPIC, "Netter gezegd");
        assertEquals(List.of("<p>Netter gezegd</p>", about.endorsement().html()), List.of(scene.about().endorsement().html(), scene.about().endorsement().reportedHtml()));
        endorsements.hide(scene.mira, TOPIC, world.handle(scene.sophie));
        assertThrows(NotFound.class, () -> scene.reported(world.person(), "Zie ik niet"));
        expertise.claim(scene.mira, TOPIC, claim(Audience.ONLY_ME));
        assertThrows(NotFound.class, () -> scene.reported(world.administrator(), "Zie ik ook niet"));
    }

    @Test
    void what_is_taken_away_is_gone_for_all_and_comes_back_when_the_appeal_is_right() {
        Scene scene = new Scene(TOPIC);
        scene.reported(scene.noor, "Gemeen");
        CaseView about = scene.about();
        CaseView decided = reviews.decide(scene.administrator, about.id(), Judgement.of(Decision.REMOVE, "Dit helpt niemand", null));
        assertNull(decided.endorsement().html());
        assertEquals(about.endorsement().html(), decided.endorsement().reportedHtml());
        for (Actor reader : List.of(scene.mira, scene.noor, scene.administrator)) {
            assertEquals(List.of(), scene.read(reader));
        }
        assertNull(expertise.list(scene.sophie, world.handle(scene.mira)).get(0).mine());
        assertEquals(List.of(NotificationKind.REVIEW_REMOVE, about.id()), List.of(told(scene.sophie), notifications.list(scene.sophie, ALL).items().get(0).caseId()));
        assertEquals(NotificationKind.REPORT_REMOVE, told(scene.noor));
        assertEquals(List.of(1L, 0L), List.of(scene.acts("endorsement.removed"), scene.acts("endorsement.returned")));
        assertEquals(about.endorsement().html(), appeals.getOwn(scene.sophie, about.id()).html());
        assertFalse(appeals.getOwn(scene.sophie, about.id()).toString().contains(scene.noor.personId().toString()), "nothing names who reported");

        appeals.appealOwn(scene.sophie, about.id(), "Zij vroeg het mij");
        reviews.decideAppeal(world.administrator(), about.id(), AppealOutcome.OVERTURNED, "Inderdaad");
        assertEquals(List.of("Ze deed niets & <u>zweeg</u>"), scene.read(scene.noor));
        assertEquals(1L, scene.acts("endorsement.returned"));
    }

    @Test
    void what_is_said_after_it_was_taken_away_is_hidden_and_an_appeal_does_not_overwrite_it() {
        Scene scene = new Scene(TOPIC);
        scene.reported(scene.noor, "Gemeen");
        CaseView about = scene.about();
        reviews.decide(scene.administrator, about.id(), Judgement.of(Decision.REMOVE, "Weg", null));
        endorsements.endorse(scene.sophie, world.handle(scene.mira), TOPIC, "Opnieuw");
        assertEquals(List.of(), scene.read(scene.noor));
        assertEquals(List.of("Opnieuw"), scene.read(scene.mira));
        scene.reported(scene.mira, "Alweer");
        assertNotEquals(about.id(), scene.about().id(), "what is said anew is another report");
        appeals.appealOwn(scene.sophie, about.id(), "Toch");
        reviews.decideAppeal(world.administrator(), about.id(), AppealOutcome.OVERTURNED, "Goed");
        assertEquals(List.of("Opnieuw"), scene.read(scene.mira));
    }

    @Test
    void it_is_found_again_when_its_topic_became_another_and_is_gone_when_it_is() {
        Scene scene = new Scene(accepted("Gemeld " + World.letters()));
        scene.reported(scene.noor, "Gemeen");
        String into = accepted("Doel " + World.letters());
        topics.merge(scene.administrator, vocabulary.get(scene.administrator, scene.topic).topic().id(), vocabulary.get(scene.administrator, into).topic().id());
        CaseView about = scene.about();
        assertEquals(List.of(into, "<p>Ze deed niets &amp; &lt;u&gt;zweeg&lt;/u&gt;</p>"), List.of(about.endorsement().topic().slug(), String.valueOf(about.endorsement().html())));
        endorsements.withdraw(scene.sophie, world.handle(scene.mira), into);
        assertNull(scene.about().endorsement().html());
        reviews.decide(scene.administrator, about.id(), Judgement.of(Decision.REMOVE, "Was al weg", null));
        appeals.appealOwn(scene.sophie, about.id(), "Toch");
        reviews.decideAppeal(world.administrator(), about.id(), AppealOutcome.OVERTURNED, "Goed");
        assertEquals(List.of(), scene.read(scene.mira), "she had taken it back herself");
    }

    @Test
    void who_reports_while_it_is_decided_waits_for_that() {
        for (int round = 0; round < 5; round++) {
            Scene scene = new Scene(TOPIC);
            scene.reported(scene.noor, "Gemeen");
            CaseView about = scene.about();
            List<Together.Outcome<Object>> outcomes = together.run(List.of(() -> scene.reported(scene.mira, "Niet waar"),
                    () -> reviews.decide(scene.administrator, about.id(), Judgement.of(Decision.REMOVE, "Weg", null))));
            assertTrue(outcomes.get(1).failure() == null, () -> "decided: " + outcomes);
            assertTrue(outcomes.get(0).failure() == null || outcomes.get(0).failure() instanceof NotFound, () -> "reported, or gone: " + outcomes);
            assertEquals(List.of(), scene.read(scene.mira));
        }
    }

    private NotificationKind told(Actor actor) {
        return notifications.list(actor, ALL).items().get(0).kind();
    }

    private String accepted(String name) {
        Actor administrator = world.administrator();
        UUID id = proposals.propose(administrator, new TopicInput(LocalisedText.of(Language.NL, name), null, null)).topic().id();
        return topics.decide(administrator, id, TopicState.ACCEPTED, null).topic().slug();
    }

    private static ClaimInput claim(Audience audience) {
        return new ClaimInput(ExpertiseLevel.EXPERT, "", audience);
    }
}
