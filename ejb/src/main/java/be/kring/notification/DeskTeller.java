package be.kring.notification;

import be.kring.desk.DeskCall;
import be.kring.desk.VisitorCall;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * As {@link Teller}, of desks: that somebody waits, and that it is one's turn. Both are told once for each desk and hold for a while only; then they are withdrawn, since
 * nobody wants to read through what a busy day at the desk was.
 */
@ApplicationScoped
class DeskTeller {

    @Inject
    NotificationRepository notifications;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    void on(@Observes DeskCall call) {
        List<Notification> told = notifications.listOfDesk(call.groupId(), NotificationKind.DESK_WAITING);
        List<Notification> over = told.stream().filter(each -> !call.staff().contains(each.personId) || call.another() && each.read).toList();
        Set<UUID> known = told.stream().filter(each -> !over.contains(each)).map(each -> each.personId).collect(Collectors.toSet());
        List<DomainEvent> happened = withdraw(over);
        call.staff().stream().filter(person -> !known.contains(person)).forEach(person -> {
            Notification fresh = new Notification(Ids.next(clock), person, NotificationKind.DESK_WAITING, null, clock.instant()).about(call.groupId(), null, null);
            fresh.read = person.equals(call.by());
            happened.add(tell(fresh));
        });
        events.publishAll(happened);
    }

    void on(@Observes VisitorCall call) {
        List<DomainEvent> happened = withdraw(notifications.findOfDesk(call.groupId(), NotificationKind.DESK_TAKEN, call.visitorId()).stream().toList());
        if (call.keeperId() != null) {
            happened.add(tell(new Notification(Ids.next(clock), call.visitorId(), NotificationKind.DESK_TAKEN, call.keeperId(), clock.instant()).about(call.groupId(), null, null)));
        }
        events.publishAll(happened);
    }

    private DomainEvent tell(Notification told) {
        notifications.add(told);
        return new NotificationCreated(told.personId, told.id);
    }

    private List<DomainEvent> withdraw(List<Notification> over) {
        notifications.remove(over.stream().map(each -> each.id).toList());
        return over.stream().map(each -> new NotificationWithdrawn(each.personId, each.id)).collect(Collectors.toCollection(ArrayList::new));
    }
}
