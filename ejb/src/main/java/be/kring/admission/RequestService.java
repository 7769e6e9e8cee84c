package be.kring.admission;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.group.MembershipView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Asking to join with answers, deciding about it, and asking back. Whoever changes a request holds the lock of that membership. */
@Stateless
public class RequestService {

    private static final int MAX_QUESTION = 500;
    static final int MAX_REASON = 500;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    QuestionRepository questions;

    @Inject
    RequestRepository requests;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Joins an open group; where moderators decide, asks, with an answer to each question of the group. Repeating it changes nothing.
     *
     * @param answers by the id of the question
     */
    public MembershipView join(Actor actor, String slug, String message, Map<UUID, String> answers) {
        GroupAccess group = groups.getEntry(actor, slug);
        boolean asks = memberships.lockState(actor, group.groupId(), actor.personId()).isEmpty() && GroupPolicy.canAsk(group);
        Map<Question, String> valid = asks ? Answers.valid(questions.list(group.groupId()), answers) : Map.of();
        MembershipView membership = memberships.join(actor, slug, message);
        keep(new JoinRequestId(group.groupId(), actor.personId()), valid);
        return membership;
    }

    /** What the group asks, and how the actor's own request stands. */
    public AdmissionView getAdmission(Actor actor, String slug) {
        return admission(actor, groups.getAccess(actor, slug).groupId());
    }

    /** The same; empty when the actor may not see the group. */
    public Optional<AdmissionView> findAdmission(Actor actor, UUID groupId) {
        return groups.mapAccess(actor, List.of(groupId)).values().stream().findFirst().map(group -> admission(actor, groupId));
    }

    /** @throws Conflict {@code already-decided}, naming who did what, when another moderator was first or the request was taken back */
    public void accept(Actor actor, String slug, UUID personId) {
        GroupAccess group = lockDecided(actor, slug, personId);
        record(actor, group, personId, "request.accepted", null);
        memberships.accept(actor, slug, personId);
    }

    /** @throws Conflict {@code already-decided}, naming who did what, when another moderator was first or the request was taken back */
    public void decline(Actor actor, String slug, UUID personId, String reason) {
        GroupAccess group = lockDecided(actor, slug, personId);
        String why = Text.optionalBlock("reason", reason, MAX_REASON);
        record(actor, group, personId, "request.declined", why.isEmpty() ? null : why);
        memberships.decline(actor, slug, personId, reason);
    }

    /** Asks the applicant something before deciding; they answer on the page of the group. */
    public void askBack(Actor actor, String slug, UUID personId, String question) {
        GroupAccess group = lockDecided(actor, slug, personId);
        JoinRequestId request = new JoinRequestId(group.groupId(), personId);
        List<JoinQuestion> before = requests.listQuestions(request);
        AdmissionPolicy.requireAskBack(group, RequestViews.askedBack(before));
        String text = Text.block("text", question, MAX_QUESTION);
        requests.add(new JoinQuestion(Ids.next(clock), request, before.size(), LocalisedText.of(actor.language(), text), actor.personId(),
                clock.instant()));
        record(actor, group, personId, "request.asked-back", text);
        tell(request, actor.personId(), actor.personId(), text);
    }

    /**
     * Answers a question of a moderator. A second answer takes the place of the first, until somebody decides.
     *
     * @throws NotFound  when the actor was not asked this
     * @throws Forbidden when no request of the actor waits, or not any more
     */
    public void answer(Actor actor, String slug, UUID questionId, String answer) {
        GroupAccess group = groups.getAccess(actor, slug);
        JoinRequestId request = new JoinRequestId(group.groupId(), actor.personId());
        AdmissionPolicy.requireAnswer(memberships.lockState(actor, group.groupId(), actor.personId()).orElse(null));
        JoinQuestion question = requests.listQuestions(request).stream()
                .filter(asked -> asked.id.equals(questionId) && asked.askedBy != null).findFirst().orElseThrow(NotFound::new);
        question.answered(Text.block("answer", answer, Answers.MAX), clock.instant());
        requests.flush();
        tell(request, actor.personId(), question.askedBy, null);
    }

    private AdmissionView admission(Actor actor, UUID groupId) {
        AdmissionView.Own own = requests.find(groupId, actor.personId()).filter(JoinRequest::concernsApplicant).map(request -> {
            List<JoinQuestion> asked = requests.listQuestions(request.id);
            Map<UUID, PersonView> askers = RequestViews.askers(people, actor, asked);
            return new AdmissionView.Own(request.askedAt, request.outcome, request.decidedAt, request.reason,
                    asked.stream().map(question -> question.view(askers)).toList());
        }).orElse(null);
        return new AdmissionView(questions.list(groupId), own);
    }

    private GroupAccess lockDecided(Actor actor, String slug, UUID personId) {
        GroupAccess group = groups.getAccess(actor, slug);
        AdmissionPolicy.requireDecide(group);
        if (memberships.lockState(actor, group.groupId(), personId).orElse(null) != MembershipState.REQUESTED) {
            throw requests.findFresh(group.groupId(), personId).filter(request -> !request.isWaiting()).map(request -> decided(actor, request))
                    .orElseGet(() -> new Conflict("already-decided"));
        }
        return group;
    }

    private Conflict decided(Actor actor, JoinRequest request) {
        String by = people.findView(actor, request.decidedBy).map(PersonView::name).orElse("Kring");
        return new AlreadyDecided(by, request.outcome);
    }

    private void keep(JoinRequestId request, Map<Question, String> answers) {
        int position = 0;
        for (Map.Entry<Question, String> each : answers.entrySet()) {
            requests.add(new JoinQuestion(Ids.next(clock), request, position++, each.getKey().text(), null, clock.instant())
                    .answered(each.getValue(), clock.instant()));
        }
    }

    private void record(Actor actor, GroupAccess group, UUID personId, String action, String reason) {
        Map<String, String> detail = new TreeMap<>(Map.of("person", personId.toString()));
        if (reason != null) {
            detail.put("reason", reason);
        }
        audit.record(actor, action, "group:" + group.groupId(), detail);
    }

    private void tell(JoinRequestId request, UUID by, UUID askedBy, String question) {
        List<DomainEvent> told = new ArrayList<>();
        memberships.listModerators(Actor.SYSTEM, request.groupId()).forEach(moderator ->
                told.add(new RequestChanged(moderator, request.groupId(), request.personId(), by, askedBy)));
        told.add(new AdmissionChanged(request.personId(), request.groupId(), by, question));
        events.publishAll(told);
    }
}
