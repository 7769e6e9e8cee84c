package be.kring.desk;

import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Tells everybody whom it concerns what changed at a desk: who is on the list of its staff, who waits, and others as named. Once in a transaction, at its end: streams are locked
 * in order.
 */
@ApplicationScoped
class DeskNews {

    @Inject
    DeskRepository desks;

    @Inject
    TalkRepository talks;

    @Inject
    DomainEvents events;

    /** @param others who see it, or did until now */
    void changed(UUID groupId, List<UUID> others) {
        events.publishAll(changes(groupId, others));
    }

    /** As {@link #changed(UUID, List)}; and whoever looks at the group sees whether there is a desk, and whether it is open. */
    void arranged(UUID groupId, List<UUID> others) {
        List<DomainEvent> told = new ArrayList<>(changes(groupId, others));
        told.add(new DeskArranged(groupId));
        events.publishAll(told);
    }

    void changed(DeskTalk talk) {
        changed(talk.groupId, List.of(talk.visitorId));
    }

    /** Somebody said this. */
    void said(DeskTalk talk, int number) {
        events.publishAll(lines(talk, number));
    }

    /** A conversation begins with its first line. */
    void begun(DeskTalk talk) {
        List<DomainEvent> told = new ArrayList<>(changes(talk.groupId, List.of(talk.visitorId)));
        told.addAll(lines(talk, 1));
        events.publishAll(told);
    }

    private List<? extends DomainEvent> changes(UUID groupId, List<UUID> others) {
        Set<UUID> told = new TreeSet<>(others);
        told.addAll(desks.listListed(groupId));
        told.addAll(talks.listWaiting(groupId));
        return told.stream().map(person -> new DeskChanged(person, groupId)).toList();
    }

    private List<? extends DomainEvent> lines(DeskTalk talk, int number) {
        Set<UUID> told = new TreeSet<>(List.of(talk.visitorId));
        desks.listServing(talk.groupId).forEach(staff -> told.add(staff.personId()));
        return told.stream().map(person -> new LineSaid(person, talk.id, number)).toList();
    }
}
