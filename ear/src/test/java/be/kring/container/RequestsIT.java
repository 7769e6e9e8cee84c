package be.kring.container;

import be.kring.admission.AdmissionView;
import be.kring.admission.DecisionResult;
import be.kring.admission.Decisions;
import be.kring.admission.JoinRequestView;
import be.kring.admission.Outcome;
import be.kring.admission.Question;
import be.kring.admission.QuestionList;
import be.kring.admission.QuestionService;
import be.kring.admission.RequestDecisions;
import be.kring.admission.RequestService;
import be.kring.admission.RequestViews;
import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Questions to applicants, answers, asking back, and decisions, also at the same moment and many at once. */
@ExtendWith(ArquillianExtension.class)
class RequestsIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    SanctionService sanctions;

    @Inject
    QuestionService questions;

    @Inject
    RequestService requests;

    @Inject
    RequestViews views;

    @Inject
    RequestDecisions decisions;

    @Inject
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    private Actor owner;
    private Actor moderator;
    private String slug;

    @BeforeEach
    void a_group_that_asks_why() {
        owner = world.person();
        slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        moderator = world.member(owner, slug, Role.MODERATOR);
        questions.replace(moderator, slug, 0, List.of(new Question(null, text("Waarom wil je erbij?"))));
    }

    @Test
    void questions_are_set_by_moderators_and_keep_their_ids_as_long_as_they_stay() {
        QuestionList before = questions.list(owner, slug);
        UUID why = before.items().get(0).id();
        QuestionList after = questions.replace(owner, slug, before.version(), List.of(new Question(null, text("Waar werk je?")),
                new Question(why, text("Waarom?")), new Question(UUID.randomUUID(), text("Hoe lang al?"))));
        assertEquals(List.of("Waar werk je?", "Waarom?", "Hoe lang al?"), after.items().stream().map(each -> each.text().in(Language.NL)).toList());
        assertEquals(why, after.items().get(1).id());
        assertEquals(2, recorded(owner, "group.questions") + recorded(moderator, "group.questions"));
        assertThrows(Stale.class, () -> questions.replace(owner, slug, before.version(), List.of()));
        assertThrows(Forbidden.class, () -> questions.replace(world.person(), slug, after.version(), List.of()));
        assertTrue(questions.replace(owner, slug, after.version(), List.of()).items().isEmpty());
        assertEquals(MembershipState.REQUESTED, requests.join(world.person(), slug, null, Map.of()).state(), "nothing is asked any more");
    }

    @Test
    void who_asks_answers_and_answers_are_forgotten_with_the_decision() {
        Actor asker = world.person();
        assertThrows(InvalidInput.class, () -> requests.join(asker, slug, "Mag ik?", Map.of()));
        assertEquals("questions-changed", assertThrows(Conflict.class, () -> requests.join(asker, slug, null, Map.of(UUID.randomUUID(), "x"))).code());
        assertNull(groups.get(asker, slug).membership(), "nothing was asked yet");
        ask(asker);
        ask(asker);
        JoinRequestView seen = views.get(moderator, slug, asker.personId());
        assertEquals(List.of("Daarom"), seen.questions().stream().map(each -> each.answer()).toList(), "asked once");
        requests.decline(owner, slug, asker.personId(), "Alleen voor HR");
        AdmissionView.Own own = requests.getAdmission(asker, slug).request();
        assertEquals(Outcome.DECLINED, own.outcome());
        assertEquals("Alleen voor HR", own.reason());
        assertTrue(own.questions().isEmpty());
        ask(asker);
        assertNull(requests.getAdmission(asker, slug).request().outcome(), "asked again");
        requests.accept(owner, slug, asker.personId());
        assertNull(requests.getAdmission(asker, slug).request());
        assertEquals(1, recorded(owner, "request.accepted"));
    }

    @Test
    void a_moderator_asks_back_and_is_told_of_the_answer() {
        Actor asker = world.person();
        ask(asker);
        assertThrows(Forbidden.class, () -> requests.askBack(asker, slug, asker.personId(), "Mag ik het zelf vragen?"));
        requests.askBack(moderator, slug, asker.personId(), "Bij welke dienst?");
        assertEquals("Bij welke dienst?", notifications.list(asker, PageRequest.first(1)).items().get(0).reason());
        UUID question = requests.getAdmission(asker, slug).request().questions().get(1).id();
        UUID set = requests.getAdmission(asker, slug).request().questions().get(0).id();
        Actor other = world.person();
        ask(other);
        assertThrows(NotFound.class, () -> requests.answer(other, slug, question, "Ik ben iemand anders"));
        assertThrows(NotFound.class, () -> requests.answer(asker, slug, set, "Een vraag van de groep is beantwoord"));
        assertThrows(InvalidInput.class, () -> requests.answer(asker, slug, question, " "));
        requests.answer(asker, slug, question, "Financiën");
        requests.answer(asker, slug, question, "Financiën, team begroting");
        assertEquals(NotificationKind.ANSWERED, notifications.list(moderator, PageRequest.first(1)).items().get(0).kind());
        assertFalse(notifications.list(owner, PageRequest.first(9)).items().stream().anyMatch(each -> each.kind() == NotificationKind.ANSWERED));
        assertEquals("Financiën, team begroting", views.get(owner, slug, asker.personId()).questions().get(1).answer());
        for (int more = 1; more < 10; more++) {
            requests.askBack(owner, slug, asker.personId(), "En verder?");
        }
        assertEquals(List.of("accept", "decline"), views.get(owner, slug, asker.personId()).can());
        assertThrows(Forbidden.class, () -> requests.askBack(owner, slug, asker.personId(), "Nog iets?"));
        memberships.leave(asker, slug);
        assertThrows(Forbidden.class, () -> requests.answer(asker, slug, question, "Te laat"));
        assertThrows(NotFound.class, () -> views.get(owner, slug, asker.personId()));
    }

    @RepeatedTest(3)
    void of_two_who_decide_at_once_the_second_reads_who_did_what() {
        Actor asker = world.person();
        ask(asker);
        List<Together.Outcome<Boolean>> outcomes = together.run(() -> {
            requests.accept(owner, slug, asker.personId());
            return true;
        }, () -> {
            requests.decline(moderator, slug, asker.personId(), null);
            return true;
        });
        boolean accepted = outcomes.get(0).succeeded();
        Conflict told = (Conflict) outcomes.get(accepted ? 1 : 0).failure();
        assertEquals("already-decided", told.code());
        assertEquals(Map.of("by", name(accepted ? owner : moderator), "outcome", accepted ? "ACCEPTED" : "DECLINED"), told.named());
        assertEquals(accepted, groups.getAccess(asker, slug).isMember());
    }

    @Test
    void whatever_ends_a_request_is_told_to_who_comes_too_late() {
        Actor gone = world.person();
        ask(gone);
        memberships.leave(gone, slug);
        assertEquals(Map.of("by", name(gone), "outcome", "WITHDRAWN"), tooLate(gone));
        Actor banned = world.person();
        ask(banned);
        sanctions.ban(owner, world.id(owner, slug), banned.personId(), null, "Dreigt");
        assertEquals(Map.of("by", name(owner), "outcome", "BANNED"), tooLate(banned));
        assertEquals(Map.of(), tooLate(world.person()), "who never asked");
    }

    @Test
    void many_are_decided_each_by_itself() {
        List<Actor> askers = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            askers.add(world.person());
            ask(askers.get(number));
        }
        requests.accept(moderator, slug, askers.get(1).personId());
        List<UUID> ids = askers.stream().map(Actor::personId).toList();
        assertThrows(Forbidden.class, () -> decisions.decide(askers.get(0), slug, new Decisions(ids, Decisions.Kind.ACCEPT, null)));
        assertThrows(InvalidInput.class, () -> decisions.decide(owner, slug, new Decisions(List.of(), Decisions.Kind.ACCEPT, null)));
        assertThrows(InvalidInput.class, () -> decisions.decide(owner, slug, new Decisions(ids, Decisions.Kind.DECLINE, "x".repeat(501))));
        assertEquals(3, views.list(owner, slug, PageRequest.first(9)).items().size(), "nothing was decided by what was refused");
        List<DecisionResult> results = decisions.decide(owner, slug, new Decisions(ids.subList(0, 3), Decisions.Kind.DECLINE, "Vol"));
        assertEquals(ids.subList(0, 3), results.stream().map(DecisionResult::personId).toList());
        assertEquals(List.of(true, false, true), results.stream().map(each -> each.refusal() == null).toList());
        assertEquals(name(moderator), results.get(1).refusal().named().get("by"));
        assertTrue(groups.getAccess(askers.get(1), slug).isMember());
        assertEquals("Vol", requests.getAdmission(askers.get(2), slug).request().reason());
        assertEquals(List.of(askers.get(3).personId()), views.list(owner, slug, PageRequest.first(9)).items().stream().map(each -> each.person().id()).toList());
    }

    private Map<String, String> tooLate(Actor applicant) {
        return assertThrows(Conflict.class, () -> requests.accept(moderator, slug, applicant.personId())).named();
    }

    private void ask(Actor asker) {
        Map<UUID, String> answers = Map.of(questions.list(asker, slug).items().get(0).id(), "Daarom");
        requests.join(asker, slug, "Mag ik?", answers);
    }

    private String name(Actor actor) {
        return world.name(actor);
    }

    private static LocalisedText text(String dutch) {
        return LocalisedText.of(Language.NL, dutch);
    }

    private int recorded(Actor actor, String action) {
        return audit.list(world.administrator(), new AuditFilter(actor.personId().toString(), action, null, null, null), PageRequest.first(9)).items().size();
    }
}
