package be.kring.moderation;

import be.kring.discussion.HeldService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.expertise.EndorsementInReview;
import be.kring.expertise.EndorsementReviewService;
import be.kring.group.GroupAccess;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.watch.WatchPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes views of cases: a fixed number of queries for any number of cases. */
@ApplicationScoped
class CaseViews {

    @Inject
    ModerationRepository cases;

    @Inject
    FoundRepository found;

    @Inject
    PostReviewService posts;

    @Inject
    HeldService held;

    @Inject
    EndorsementReviewService endorsements;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    PersonDirectory people;

    CaseView one(Actor actor, ModerationCase row) {
        return list(actor, List.of(row)).get(0);
    }

    /** In the same order. */
    List<CaseView> list(Actor actor, List<ModerationCase> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> groupIds = rows.stream().map(ModerationCase::concernedGroup).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> subjectIds = rows.stream().map(row -> row.postId).collect(Collectors.toSet());
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<Report>> reports = cases.listReports(ids).stream().collect(Collectors.groupingBy(report -> report.caseId));
        Map<UUID, List<CaseView.KindCount>> kinds = cases.mapKinds(ids);
        Map<UUID, List<FoundRepository.Found>> matches = found.map(ids);
        Map<UUID, List<ModerationStep>> steps = cases.mapSteps(subjectIds);
        Map<UUID, PersonView> persons = people.mapViews(actor, persons(rows, reports, steps));
        Map<UUID, GroupAccess> access = groups.mapAccess(actor, groupIds);
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, groupIds);
        Map<UUID, PostView> subjects = new HashMap<>(posts.mapForReview(actor, subjectIds));
        subjects.putAll(held.mapForReview(actor, rows.stream().filter(row -> row.subject == SubjectKind.HELD).map(row -> row.postId).toList()));
        Map<UUID, EndorsementInReview> said = endorsements.mapForReview(actor, rows.stream().filter(row -> row.subject == SubjectKind.ENDORSEMENT).map(row -> row.postId).toList());
        Map<UUID, Map<UUID, Role>> roles = roles(actor, rows, access);
        return rows.stream().map(row -> {
            PostView post = subjects.get(row.postId);
            GroupAccess group = access.get(row.concernedGroup());
            ModerationPolicy.Review review = row.review(actor, group);
            ModerationPolicy.Reach reach = new ModerationPolicy.Reach(review, row.subject, group,
                    roles.getOrDefault(row.groupId, Map.of()).get(row.authorId), post != null && post.parentId() == null && post.state() != PostState.WITHDRAWN);
            List<CaseView.KindCount> counts = kinds.getOrDefault(row.id, List.of());
            return new CaseView(row.id, refs.get(row.concernedGroup()), row.subject, persons.get(row.authorId), post == null ? null : subject(row, post),
                    endorsed(row, said.get(row.postId)), row.state, row.escalated, row.openedAt, counts.stream().mapToLong(CaseView.KindCount::count).sum(), counts,
                    reports.getOrDefault(row.id, List.of()).stream().map(report -> reported(report, persons)).toList(),
                    matches.getOrDefault(row.id, List.of()).stream().map(each -> found(actor, row, each)).distinct().toList(),
                    row.claimedBy == null ? null : new CaseView.Claimed(persons.get(row.claimedBy), row.claimedAt),
                    decided(row, persons), appealed(row, persons),
                    steps.getOrDefault(row.postId, List.of()).stream().map(step -> step(step, persons)).toList(),
                    ModerationPolicy.can(review), ModerationPolicy.decisions(reach));
        }).toList();
    }

    /** What decides about one case. */
    ModerationPolicy.Reach reach(Actor actor, ModerationCase row) {
        GroupAccess group = access(actor, row);
        PostView post = posts.mapForReview(actor, List.of(row.postId)).get(row.postId);
        Role authorRole = row.groupId == null ? null : memberships.mapRoles(actor, row.groupId, List.of(row.authorId)).get(row.authorId);
        return new ModerationPolicy.Reach(row.review(actor, group), row.subject, group, authorRole, post != null && post.parentId() == null);
    }

    /** The actor's access to the group that a case concerns; null without one. */
    GroupAccess access(Actor actor, ModerationCase row) {
        UUID group = row.concernedGroup();
        return group == null ? null : groups.mapAccess(actor, List.of(group)).get(group);
    }

    /** The roles of the authors, in the groups in which they matter: those that the actor moderates. */
    private Map<UUID, Map<UUID, Role>> roles(Actor actor, List<ModerationCase> rows, Map<UUID, GroupAccess> access) {
        return rows.stream().filter(row -> row.groupId != null && access.containsKey(row.groupId) && access.get(row.groupId).isModerator())
                .collect(Collectors.groupingBy(row -> row.groupId, Collectors.mapping(row -> row.authorId, Collectors.toSet()))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, authors -> memberships.mapRoles(actor, authors.getKey(), authors.getValue())));
    }

    /** For the person whom it is about. */
    DecisionView decision(Actor actor, ModerationCase row) {
        Map<UUID, PersonView> persons = people.mapViews(actor, Stream.of(row.decidedBy, row.outcomeBy).filter(Objects::nonNull).toList());
        List<ReportKind> kinds = cases.mapKinds(List.of(row.id)).getOrDefault(row.id, List.of()).stream().map(CaseView.KindCount::kind).sorted().toList();
        UUID concerned = row.concernedGroup();
        GroupRef group = concerned == null ? null : groups.mapRefs(actor, List.of(concerned)).get(concerned);
        return new DecisionView(row.id, row.subject, row.reportedPost(), group, row.language, row.html, kinds,
                !found.map(List.of(row.id)).isEmpty(), decided(row, persons), appealed(row, persons), row.isAppealable() ? List.of("appeal") : List.of());
    }

    private static Set<UUID> persons(List<ModerationCase> rows, Map<UUID, List<Report>> reports, Map<UUID, List<ModerationStep>> steps) {
        return Stream.of(rows.stream().flatMap(row -> Stream.of(row.authorId, row.claimedBy, row.decidedBy, row.outcomeBy)).filter(Objects::nonNull),
                reports.values().stream().flatMap(List::stream).map(report -> report.id.reporterId()),
                steps.values().stream().flatMap(List::stream).map(step -> step.personId)).flatMap(each -> each).collect(Collectors.toSet());
    }

    private static CaseView.Subject subject(ModerationCase row, PostView post) {
        String now = post.state() == PostState.WITHDRAWN || !post.groupId().equals(row.groupId) ? null : post.html();
        return new CaseView.Subject(post.id(), post.threadId(), post.author(), post.capacity(), post.onBehalfOf(), post.language(), post.state(),
                post.parentId() == null, now == null || post.question() == null ? null : post.question().title(), now, row.html.equals(now) ? null : row.html, post.createdAt());
    }

    private static CaseView.Endorsed endorsed(ModerationCase row, EndorsementInReview said) {
        return said == null ? null : new CaseView.Endorsed(said.person(), said.topic(), said.html(), row.html.equals(said.html()) ? null : row.html);
    }

    private static CaseView.Reported reported(Report report, Map<UUID, PersonView> persons) {
        return new CaseView.Reported(persons.get(report.id.reporterId()), report.kind, report.explanation, report.at);
    }

    private static CaseView.Found found(Actor actor, ModerationCase row, FoundRepository.Found each) {
        boolean known = WatchPolicy.canReadInCase(actor, each.groupId(), row.groupId);
        return new CaseView.Found(known ? each.expression() : null, each.groupId() == null, each.words(), each.at());
    }

    private static CaseView.Decided decided(ModerationCase row, Map<UUID, PersonView> persons) {
        return row.decision == null ? null
                : new CaseView.Decided(row.decision, row.reason, row.rationale, row.until, persons.get(row.decidedBy), row.decidedAt);
    }

    private static CaseView.Appealed appealed(ModerationCase row, Map<UUID, PersonView> persons) {
        return row.appealedAt == null ? null : new CaseView.Appealed(row.appeal, row.appealedAt, row.outcome, row.outcomeRationale,
                row.outcomeBy == null ? null : persons.get(row.outcomeBy), row.outcomeAt);
    }

    private static CaseView.Step step(ModerationStep step, Map<UUID, PersonView> persons) {
        return new CaseView.Step(step.kind, persons.get(step.personId), step.at, step.outcome, step.note);
    }
}
