package be.kring.handover;

import be.kring.audit.AuditTrail;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Departures that administrators note for people who do not tell them themselves; on record. What people told themselves they do not see here. */
@Stateless
public class DepartureAdministration {

    @Inject
    HandoverRepository handovers;

    @Inject
    Departures departures;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** The first last day first. @throws NotFound for everyone but administrators, as what follows */
    public Page<NotedView> list(Actor actor, PageRequest request) {
        HandoverPolicy.requireNote(actor);
        Page<Departure> page = Page.of(handovers.listNoted(request.after(2), request.fetch()), request, row -> Cursor.of(row.notedDay().atStartOfDay(ZoneOffset.UTC).toInstant(), row.personId()));
        Map<UUID, PersonView> views = people.mapViews(actor, page.items().stream().map(Departure::personId).toList());
        return page.map(row -> view(actor, row, views.get(row.personId())));
    }

    /** Notes that somebody leaves; the person is told, and may say otherwise: their own word goes before this one. @throws be.kring.shared.InvalidInput naming {@code lastDay} */
    public NotedView note(Actor actor, UUID personId, LocalDate lastDay) {
        HandoverPolicy.requireNote(actor);
        PersonView person = people.findView(actor, personId).orElseThrow(NotFound::new);
        LocalDate valid = HandoverPolicy.validLastDay(lastDay, HandoverPolicy.today(clock));
        handovers.lock(personId);
        if (handovers.note(personId, valid, actor.personId(), clock.instant())) {
            audit.record(actor, "departure.noted", "person:" + personId, Map.of("lastDay", valid.toString()));
            events.publishAll(departures.noted(actor, handovers.find(personId).orElseThrow()));
        }
        return view(actor, handovers.find(personId).orElseThrow(NotFound::new), person);
    }

    /** Takes back what an administrator noted, and nothing that the person told. @throws NotFound when none did */
    public void undo(Actor actor, UUID personId) {
        HandoverPolicy.requireNote(actor);
        handovers.lock(personId);
        Departure noted = handovers.find(personId).filter(departure -> HandoverPolicy.canUnnote(actor, departure)).orElseThrow(NotFound::new);
        List<HandoverChanged> changed = noted.onlyNoted() ? departures.undo(actor, personId, HandoverChanged.Change.UNNOTED) : departures.unnote(actor, personId);
        audit.record(actor, "departure.withdrawn", "person:" + personId, Map.of());
        events.publishAll(changed);
    }

    private static NotedView view(Actor actor, Departure row, PersonView person) {
        return new NotedView(person, row.notedDay(), row.notedAt(), HandoverPolicy.canUnnote(actor, row) ? List.of("withdraw") : List.of());
    }
}
