package be.kring.moderation;

import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.ReportedPost;
import be.kring.expertise.EndorsementReviewService;
import be.kring.expertise.ReportedEndorsement;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Says that something is wrong with a post, a profile, a group or an endorsement. */
@Stateless
public class ReportService {

    private static final int MAX_EXPLANATION = 1_000;

    @Inject
    ModerationRepository cases;

    @Inject
    CaseRecord casebook;

    @Inject
    PostReviewService posts;

    @Inject
    EndorsementReviewService endorsements;

    @Inject
    PersonService people;

    @Inject
    GroupService groups;

    @Inject
    Clock clock;

    /**
     * Reports a post. A person reports a post once: repeating it, also in other words, changes nothing and gives the first report. A text that is
     * reported as confidential is out of sight at once, unless somebody has looked at this very text before and let it stand.
     *
     * @throws NotFound  when there is no such post for the actor
     * @throws Forbidden for the author, and for what is hidden already
     */
    public ReportView report(Actor actor, UUID postId, ReportKind kind, String explanation) {
        if (kind == null) {
            throw InvalidInput.of("kind", "required");
        }
        String why = Text.block("explanation", explanation, MAX_EXPLANATION);
        ReportedPost post = posts.lockReadable(actor, postId);
        Optional<Report> first = cases.findReport(postId, actor.personId());
        if (first.isPresent()) {
            return first.get().view(SubjectKind.POST);
        }
        PostPolicy.requireReport(post.policyCase());
        Optional<ModerationCase> open = cases.findOpen(postId);
        ModerationCase about = open.orElseGet(() -> open(post));
        Report report = new Report(about, actor.personId(), kind, why, clock.instant());
        cases.add(report);
        cases.flush();
        ReportChanged.Change change = open.isPresent() ? ReportChanged.Change.REPORTED_AGAIN : ReportChanged.Change.OPENED;
        if (kind == ReportKind.CONFIDENTIAL && !cases.wasKept(postId, post.html())) {
            posts.hideForReview(actor, postId);
            casebook.tellHidden(about, change);
        } else {
            casebook.tell(about, change);
        }
        return report.view(SubjectKind.POST);
    }

    /**
     * Reports somebody's profile, once, as a post. It belongs to no group, so administrators look at it, wherever it was seen.
     *
     * @throws NotFound  when nobody has this handle
     * @throws Forbidden for one's own
     */
    public ReportView reportProfile(Actor actor, String handle, ReportKind kind, String explanation) {
        UUID person = people.getProfile(actor, handle).id();
        if (actor.is(person)) {
            throw new Forbidden();
        }
        return report(actor, SubjectKind.PROFILE, person, person, "", kind, explanation);
    }

    /**
     * Reports a group, once, as a post; to administrators, who may then read its name although it is hidden.
     *
     * @throws NotFound  when there is none that the actor sees
     * @throws Forbidden for who leads it
     */
    public ReportView reportGroup(Actor actor, String slug, ReportKind kind, String explanation) {
        GroupAccess group = groups.getAccess(actor, slug);
        if (GroupPolicy.canModerate(group)) {
            throw new Forbidden();
        }
        return report(actor, SubjectKind.GROUP, group.groupId(), groups.getOwner(actor, group.groupId()), "", kind, explanation);
    }

    /**
     * Reports what a colleague says about a claim, once as long as it stands; to administrators, as a profile, since it is a part of one.
     *
     * @throws NotFound  when the actor does not see it
     * @throws Forbidden for who said it
     */
    public ReportView reportEndorsement(Actor actor, String handle, String topic, String endorser, ReportKind kind, String explanation) {
        ReportedEndorsement said = endorsements.lockReadable(actor, handle, topic, endorser);
        return report(actor, SubjectKind.ENDORSEMENT, said.id(), said.endorserId(), said.html(), kind, explanation);
    }

    private ReportView report(Actor actor, SubjectKind subject, UUID subjectId, UUID about, String html, ReportKind kind, String explanation) {
        if (kind == null) {
            throw InvalidInput.of("kind", "required");
        }
        String why = Text.block("explanation", explanation, MAX_EXPLANATION);
        cases.lockSubject(subjectId);
        Optional<Report> first = cases.findReport(subjectId, actor.personId());
        if (first.isPresent()) {
            return first.get().view(subject);
        }
        Optional<ModerationCase> open = cases.findOpen(subjectId);
        ModerationCase found = open.orElseGet(() -> {
            Language language = people.findActor(about).orElse(actor).language();
            ModerationCase made = ModerationCase.of(Ids.next(clock), subject, subjectId, about, html, language, clock.instant());
            cases.add(made);
            return made;
        });
        Report report = new Report(found, actor.personId(), kind, why, clock.instant());
        cases.add(report);
        cases.flush();
        casebook.tell(found, open.isPresent() ? ReportChanged.Change.REPORTED_AGAIN : ReportChanged.Change.OPENED);
        return report.view(subject);
    }

    private ModerationCase open(ReportedPost post) {
        ModerationCase about = new ModerationCase(Ids.next(clock), post, clock.instant());
        cases.add(about);
        about.escalated = !casebook.hasModerator(about);
        return about;
    }
}
