package be.kring.notification;

import be.kring.mission.MissionChanged;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;

/** As {@link Teller}, of missions: who offers and who applied are told what the other did. */
@ApplicationScoped
class MissionTeller {

    @Inject
    NotificationRepository notifications;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What Kring ended by itself both are told. Who did something else is told nothing of it, nor is anybody of other words of an offer. Answers stand on the page of the mission only. */
    void on(@Observes MissionChanged event) {
        boolean concerns = switch (event.change()) {
            case OFFER -> false;
            default -> !event.personId().equals(event.by());
        };
        if (concerns) {
            Notification told = new Notification(Ids.next(clock), event.personId(), NotificationKind.valueOf("MISSION_" + event.change()), event.by(), clock.instant())
                    .ofMission(event.missionId());
            notifications.add(told);
            events.publish(new NotificationCreated(event.personId(), told.id));
        }
    }
}
