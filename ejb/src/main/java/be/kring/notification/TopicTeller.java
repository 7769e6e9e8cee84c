package be.kring.notification;

import be.kring.expertise.ExpertiseChanged;
import be.kring.expertise.ProposalDecided;
import be.kring.expertise.TopicsChanged;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.UUID;

/** As {@link Teller}, of what concerns topics: who is endorsed, whose topic moved into another one, who proposed one and who decides about it. */
@ApplicationScoped
class TopicTeller {

    @Inject
    NotificationRepository notifications;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What a colleague said is not told here, as it may be changed, taken back or hidden: it stands on the profile. */
    void on(@Observes ExpertiseChanged event) {
        switch (event.change()) {
            case ENDORSED -> tell(event.personId(), NotificationKind.ENDORSED, event.by(), event.topicId(), null);
            case MERGED -> tell(event.personId(), NotificationKind.TOPIC_MOVED, event.by(), event.intoId(), null);
            default -> { }
        }
    }

    void on(@Observes TopicsChanged event) {
        if (event.proposedBy() != null) {
            tell(event.personId(), NotificationKind.TOPIC_PROPOSED, event.proposedBy(), event.topicId(), null);
        }
    }

    void on(@Observes ProposalDecided event) {
        tell(event.personId(), NotificationKind.valueOf("TOPIC_" + event.outcome()), event.by(), event.topicId(), event.reason() == null || event.reason().isEmpty() ? null : event.reason());
    }

    private void tell(UUID personId, NotificationKind kind, UUID actorId, UUID topicId, String reason) {
        if (!personId.equals(actorId)) {
            Notification notification = new Notification(Ids.next(clock), personId, kind, actorId, clock.instant()).ofTopic(topicId, reason);
            notifications.add(notification);
            events.publish(new NotificationCreated(personId, notification.id));
        }
    }
}
