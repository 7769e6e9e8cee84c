package be.kring.moderation;

import be.kring.discussion.HeldService;
import be.kring.discussion.PostReviewService;
import be.kring.expertise.EndorsementReviewService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notes what happens to a case and tells whom it concerns. */
@ApplicationScoped
class CaseRecord {

    @Inject
    ModerationRepository cases;

    @Inject
    PostReviewService posts;

    @Inject
    HeldService held;

    @Inject
    EndorsementReviewService endorsements;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** The lock of a case is that of its post, of what waits to be one, or of its endorsement, if it has one: of two who act at once the second sees what the first did. */
    void lock(Actor actor, ModerationCase about) {
        if (about.isAboutPost()) {
            posts.lock(actor, about.postId);
            cases.refresh(about);
        } else if (about.subject == SubjectKind.HELD) {
            held.lock(actor, about.postId);
            cases.refresh(about);
        } else if (about.subject == SubjectKind.ENDORSEMENT) {
            endorsements.lock(actor, about.postId);
            cases.refresh(about);
        } else {
            cases.lock(about);
        }
    }

    /** Adds a step to the history. */
    void note(Actor actor, ModerationCase about, StepKind kind, String outcome, String note) {
        cases.add(new ModerationStep(Ids.next(clock), about.id, clock.instant(), actor.personId(), kind, outcome, note));
        cases.flush();
    }

    /** Whether somebody of the group may decide: a moderator whom it is not about and who did not decide before. */
    boolean hasModerator(ModerationCase about) {
        return cases.listReviewers(about).stream().anyMatch(row -> !(Boolean) row[1] && !row[0].equals(about.decidedBy));
    }

    /** Tells those who review. */
    void tell(ModerationCase about, ReportChanged.Change change) {
        events.publishAll(toReviewers(about, change));
    }

    /** Tells those who review, with what else happened. */
    void tell(ModerationCase about, ReportChanged.Change change, List<DomainEvent> also) {
        List<DomainEvent> told = new ArrayList<>(also);
        told.addAll(toReviewers(about, change));
        events.publishAll(told);
    }

    /** Tells those who review, the author, and the reporters, with what else happened. */
    void tell(ModerationCase about, ReportChanged.Change change, ReviewChanged.Result result, UUID by, String rationale, List<DomainEvent> also) {
        List<DomainEvent> told = new ArrayList<>(also);
        told.addAll(toReviewers(about, change));
        told.add(toAuthor(about, result, by, rationale));
        cases.listReporters(about.id).forEach(reporter -> told.add(
                new ReviewChanged(reporter, about.concernedGroup(), about.id, about.reportedPost(), false, result, by, rationale)));
        events.publishAll(told);
    }

    /** Tells those who review, and the author that the text is out of sight until they have. */
    void tellHidden(ModerationCase about, ReportChanged.Change change) {
        List<DomainEvent> told = toReviewers(about, change);
        told.add(toAuthor(about, ReviewChanged.Result.HIDDEN, null, null));
        events.publishAll(told);
    }

    /** All other waiting cases of the messages of a thread go with it: those who review them here are told that they are gone, those there that they came. */
    List<DomainEvent> follow(ModerationCase deciding, UUID groupId) {
        List<DomainEvent> told = new ArrayList<>();
        for (ModerationCase about : cases.listWaitingOfThread(deciding.postId)) {
            if (about != deciding && !about.groupId.equals(groupId)) {
                told.addAll(toReviewers(about, ReportChanged.Change.MOVED));
                about.groupId = groupId;
                about.release();
                about.escalated = about.escalated || !hasModerator(about);
                told.addAll(toReviewers(about, ReportChanged.Change.MOVED));
            }
        }
        cases.flush();
        return told;
    }

    private List<DomainEvent> toReviewers(ModerationCase about, ReportChanged.Change change) {
        List<DomainEvent> told = new ArrayList<>();
        cases.listReviewers(about).forEach(row -> told.add(
                new ReportChanged((UUID) row[0], about.concernedGroup(), about.id, about.reportedPost(), change, (Boolean) row[1])));
        return told;
    }

    private static ReviewChanged toAuthor(ModerationCase about, ReviewChanged.Result result, UUID by, String rationale) {
        return new ReviewChanged(about.authorId, about.concernedGroup(), about.id, about.reportedPost(), true, result, by, rationale);
    }
}
