package be.kring.admission;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupChanged;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What everybody is asked who wants to join a group. */
@Stateless
public class QuestionService {

    @Inject
    GroupService groups;

    @Inject
    QuestionRepository questions;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Whoever sees the group may know what it asks. */
    public QuestionList list(Actor actor, String slug) {
        return list(groups.getAccess(actor, slug).groupId());
    }

    /**
     * For moderators. A question with the id of one that there is takes its place; who is answering it goes on.
     *
     * @throws InvalidInput when there are more than five, or one has no text
     * @throws Stale        when somebody changed them since the version that the actor saw
     */
    public QuestionList replace(Actor actor, String slug, long version, List<Question> wanted) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        List<Question> valid = Question.valid(wanted);
        Stale.check(version, questions.lockVersion(group.groupId()));
        Set<UUID> known = questions.list(group.groupId()).stream().map(Question::id).collect(Collectors.toCollection(HashSet::new));
        List<AdmissionQuestion> kept = new ArrayList<>();
        for (Question question : valid) {
            UUID id = known.remove(question.id()) ? question.id() : Ids.next(clock);
            kept.add(new AdmissionQuestion(id, group.groupId(), kept.size(), question.text()));
        }
        questions.replace(group.groupId(), kept);
        audit.record(actor, "group.questions", "group:" + group.groupId(),
                Map.of("questions", valid.stream().map(question -> question.text().byLanguage()).toList()));
        events.publish(new GroupChanged(group.groupId(), actor.personId()));
        return list(group.groupId());
    }

    private QuestionList list(UUID groupId) {
        return new QuestionList(questions.list(groupId), questions.version(groupId));
    }
}
