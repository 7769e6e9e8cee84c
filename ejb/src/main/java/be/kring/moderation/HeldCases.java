package be.kring.moderation;

import be.kring.discussion.HeldChanged;
import be.kring.discussion.HeldWithdrawn;
import be.kring.discussion.PostFlagged;
import be.kring.discussion.PostHeld;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.PostToReview;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Puts what has to be approved into the queue, in the transaction in which it was written. */
@ApplicationScoped
class HeldCases {

    @Inject
    ModerationRepository cases;

    @Inject
    FoundRepository found;

    @Inject
    CaseRecord casebook;

    @Inject
    PostReviewService posts;

    @Inject
    Clock clock;

    void on(@Observes PostHeld event) {
        ModerationCase about = ModerationCase.ofHeld(Ids.next(clock), event, clock.instant());
        cases.add(about);
        cases.flush();
        found.add(event.id(), about.id, event.matches());
        casebook.tell(about, ReportChanged.Change.OPENED, List.of(changed(about)));
    }

    /** The case goes with what it was about; nothing was decided. */
    void on(@Observes HeldWithdrawn event) {
        cases.findOpen(event.id()).ifPresent(about -> {
            List<DomainEvent> told = new ArrayList<>(List.of(changed(about)));
            found.forgetCase(about.id);
            cases.remove(about);
            casebook.tell(about, ReportChanged.Change.WITHDRAWN, told);
        });
    }

    /** Out of sight until somebody has looked again. */
    void on(@Observes PostToReview event) {
        ModerationCase about = cases.findOpen(event.postId()).orElseGet(() -> {
            ModerationCase made = new ModerationCase(Ids.next(clock), posts.get(Actor.SYSTEM, event.postId()), clock.instant());
            cases.add(made);
            cases.flush();
            return made;
        });
        found.add(event.postId(), about.id, event.matches());
        posts.hideForReview(Actor.SYSTEM, event.postId());
        casebook.tellHidden(about, ReportChanged.Change.OPENED);
    }

    /** It stands, and is put into the queue a moment later by {@link FlagRun}. */
    void on(@Observes PostFlagged event) {
        found.add(event.postId(), null, event.matches());
    }

    private static HeldChanged changed(ModerationCase about) {
        return new HeldChanged(about.authorId, about.groupId, about.postId);
    }
}
