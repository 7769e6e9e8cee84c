package be.kring.moderation;

import be.kring.discussion.HeldChanged;
import be.kring.discussion.HeldService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.ThreadMoveService;
import be.kring.expertise.EndorsementReviewService;
import be.kring.group.GroupService;
import be.kring.group.SanctionService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Does what was decided, and takes it back when an appeal is right. What a person is to be told is returned, so that all is published in one order. */
@ApplicationScoped
class Consequences {

    @Inject
    CaseRecord casebook;

    @Inject
    PostReviewService posts;

    @Inject
    ThreadMoveService threads;

    @Inject
    HeldService held;

    @Inject
    EndorsementReviewService endorsements;

    @Inject
    SanctionService sanctions;

    @Inject
    GroupService groups;

    /** A membership is locked before the stream of the group, as everywhere. */
    List<DomainEvent> of(Actor actor, ModerationCase about, Judgement judgement) {
        List<DomainEvent> told = new ArrayList<>(switch (judgement.decision()) {
            case MUTE -> sanctions.muting(actor, about.groupId, about.authorId, judgement.until(), judgement.rationale());
            case BAN -> sanctions.banning(actor, about.groupId, about.authorId, judgement.until(), judgement.rationale());
            case MOVE -> move(actor, about, judgement.group());
            case APPROVE, REFUSE -> decideHeld(actor, about, judgement.decision());
            case REMOVE -> endorsements.remove(actor, about.postId);
            default -> List.of();
        });
        if (judgement.reason() != null) {
            posts.hide(actor, about.postId, judgement.reason());
        } else if (about.isAboutPost() && judgement.decision() != Decision.MOVE) {
            posts.endReview(actor, about.postId);
        }
        return told;
    }

    /** As if it had not been decided: the author is and has what they were and had. */
    List<DomainEvent> takeBack(Actor actor, ModerationCase about) {
        List<DomainEvent> told = new ArrayList<>();
        switch (about.decision) {
            case MUTE -> told.addAll(sanctions.takingMuteBack(actor, about.groupId, about.authorId, about.until));
            case BAN -> told.addAll(sanctions.takingBanBack(actor, about.groupId, about.authorId, about.until));
            case MOVE -> {
                threads.takeBack(actor, about.postId, about.groupId);
                told.addAll(casebook.follow(about, about.groupId));
            }
            case REMOVE -> told.addAll(endorsements.giveBack(actor, about.postId));
            case REFUSE -> told.addAll(decideHeld(actor, about, Decision.APPROVE));
            default -> { }
        }
        if (about.reason != null) {
            posts.show(actor, about.postId);
        }
        return told;
    }

    private List<DomainEvent> decideHeld(Actor actor, ModerationCase about, Decision decision) {
        if (decision == Decision.APPROVE) {
            held.approve(actor, about.postId);
        } else {
            held.refuse(actor, about.postId);
        }
        return List.of(new HeldChanged(about.authorId, about.groupId, about.postId));
    }

    private List<DomainEvent> move(Actor actor, ModerationCase about, String slug) {
        UUID to = groups.getAccess(actor, slug).groupId();
        threads.move(actor, about.postId, slug);
        return casebook.follow(about, to);
    }
}
