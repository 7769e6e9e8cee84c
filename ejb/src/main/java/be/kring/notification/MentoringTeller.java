package be.kring.notification;

import be.kring.mentoring.MentoringTold;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;

/** As {@link Teller}, of buddies and mentors: somebody is proposed, is one's buddy or mentor now, has not been met for long, or is so no more. Never who said or ended what. */
@ApplicationScoped
class MentoringTeller {

    @Inject
    NotificationRepository notifications;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    void on(@Observes MentoringTold event) {
        Notification told = new Notification(Ids.next(clock), event.personId(), NotificationKind.valueOf("MENTORING_" + event.what()), event.otherId(), clock.instant())
                .about(event.groupId(), null, null);
        notifications.add(told);
        events.publish(new NotificationCreated(event.personId(), told.id));
    }
}
