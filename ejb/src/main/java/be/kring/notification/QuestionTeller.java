package be.kring.notification;

import be.kring.group.GroupService;
import be.kring.question.AnswerThanked;
import be.kring.question.AsksChanged;
import be.kring.question.ClaimLeft;
import be.kring.question.NobodyFound;
import be.kring.question.QuestionChanged;
import be.kring.question.RecheckAsked;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Tells whom it concerns what becomes of their questions and answers, as far as they still read the group. */
@ApplicationScoped
class QuestionTeller {

    @Inject
    NotificationRepository notifications;

    @Inject
    GroupService groups;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    void on(@Observes QuestionChanged event) {
        switch (event.change()) {
            case CLAIMED -> tell(event, NotificationKind.QUESTION_CLAIMED, event.threadId());
            case RELEASED -> released(event);
            case CLOSED -> tell(event, NotificationKind.QUESTION_CLOSED, event.threadId());
            case ACCEPTED -> tell(event, NotificationKind.ANSWER_ACCEPTED, event.replyId());
            case OUTDATED -> tell(event, NotificationKind.ANSWER_OUTDATED, event.replyId());
            default -> { }
        }
    }

    void on(@Observes ClaimLeft event) {
        if (groups.readersAmong(Actor.SYSTEM, event.groupId(), List.of(event.personId())).contains(event.personId())) {
            tell(event.personId(), NotificationKind.CLAIM_REMINDER, null, event.groupId(), event.threadId());
        }
    }

    void on(@Observes RecheckAsked event) {
        event.people().stream().sorted(Comparator.comparing(UUID::toString))
                .forEach(person -> tell(person, NotificationKind.RECHECK, null, event.groupId(), event.replyId()));
    }

    void on(@Observes AsksChanged event) {
        if (event.asked()) {
            tell(event.personId(), event.by() == null ? NotificationKind.ASKED : NotificationKind.PASSED_ON, event.by(), event.groupId(), event.threadId());
        }
    }

    void on(@Observes AnswerThanked event) {
        if (!event.personId().equals(event.by()) && groups.readersAmong(Actor.SYSTEM, event.groupId(), List.of(event.personId())).contains(event.personId())) {
            tell(event.personId(), NotificationKind.PASSED_THANKS, event.by(), event.groupId(), event.threadId());
        }
    }

    void on(@Observes NobodyFound event) {
        event.moderators().stream().sorted(Comparator.comparing(UUID::toString))
                .forEach(person -> tell(person, NotificationKind.NOBODY_KNOWS, null, event.groupId(), event.threadId()));
    }

    /** Who took it learns that it is open again, and not of whom: nobody is blamed. */
    private void released(QuestionChanged event) {
        if (concernsAnother(event)) {
            tell(event.about(), NotificationKind.CLAIM_RELEASED, null, event.groupId(), event.threadId());
        }
    }

    private boolean concernsAnother(QuestionChanged event) {
        return event.about() != null && !event.about().equals(event.by())
                && groups.readersAmong(Actor.SYSTEM, event.groupId(), List.of(event.about())).contains(event.about());
    }

    private void tell(QuestionChanged event, NotificationKind kind, UUID postId) {
        if (concernsAnother(event)) {
            tell(event.about(), kind, event.by(), event.groupId(), postId);
        }
    }

    private void tell(UUID personId, NotificationKind kind, UUID actorId, UUID groupId, UUID postId) {
        Notification told = new Notification(Ids.next(clock), personId, kind, actorId, clock.instant()).about(groupId, postId, null);
        notifications.add(told);
        events.publish(new NotificationCreated(personId, told.id));
    }
}
