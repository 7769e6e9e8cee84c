package be.kring.notification;

import be.kring.handover.HandoverChanged;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.thanks.ThanksChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.UUID;

/** As {@link Teller}, of departures, for who leaves and their heirs, and of thanks, for who receives them. */
@ApplicationScoped
class HandoverTeller {

    @Inject
    NotificationRepository notifications;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    void on(@Observes HandoverChanged event) {
        switch (event.change()) {
            case NOTED -> tell(of(event.personId(), NotificationKind.DEPARTURE_NOTED, event.by()));
            case UNNOTED -> tell(of(event.personId(), NotificationKind.DEPARTURE_UNDONE, event.by()));
            case ASKED -> tell(of(event.personId(), NotificationKind.HEIR_ASKED, event.by()).ofTopic(event.topicId(), null));
            case RELEASED -> tell(of(event.personId(), NotificationKind.HEIR_RELEASED, event.by()).ofTopic(event.topicId(), null));
            case ACCEPTED -> tell(of(event.personId(), NotificationKind.HEIR_ACCEPTED, event.by()).ofTopic(event.topicId(), null));
            case DECLINED -> tell(of(event.personId(), NotificationKind.HEIR_DECLINED, event.by()).ofTopic(event.topicId(), null));
            default -> { }
        }
    }

    /** What the line says is not told here, as it may be changed or taken back: it stands on the profile of the two. */
    void on(@Observes ThanksChanged event) {
        if (!event.personId().equals(event.by())) {
            switch (event.change()) {
                case GIVEN -> tell(of(event.personId(), NotificationKind.THANKED, event.by()).about(event.groupId(), event.postId(), null));
                case AGREED -> tellOnce(of(event.personId(), NotificationKind.THANKS_AGREED, event.by()).about(event.groupId(), event.postId(), null));
                default -> { }
            }
        }
    }

    private Notification of(UUID personId, NotificationKind kind, UUID by) {
        return new Notification(Ids.next(clock), personId, kind, by, clock.instant());
    }

    /** Who agrees, takes that back and agrees again is heard of the first time only. */
    private void tellOnce(Notification told) {
        if (!notifications.wasTold(told)) {
            tell(told);
        }
    }

    private void tell(Notification told) {
        notifications.add(told);
        events.publish(new NotificationCreated(told.personId, told.id));
    }
}
