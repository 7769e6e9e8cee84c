package be.kring.handover;

import be.kring.expertise.TopicService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonService;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One's own departure with the heirs of one's topics, and what others ask one to take over. Repeating something changes nothing. */
@Stateless
public class HandoverService {

    @Inject
    HandoverRepository handovers;

    @Inject
    Departures departures;

    @Inject
    HandoverViews views;

    @Inject
    TopicService vocabulary;

    @Inject
    PersonDirectory people;

    @Inject
    PersonService persons;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    public HandoverView get(Actor actor) {
        return views.of(actor);
    }

    /** Says that one leaves, or when instead. @throws InvalidInput naming {@code lastDay} */
    public HandoverView leave(Actor actor, LocalDate lastDay) {
        LocalDate valid = HandoverPolicy.validLastDay(lastDay, HandoverPolicy.today(clock));
        handovers.lock(actor.personId());
        if (handovers.tell(actor.personId(), valid, clock.instant())) {
            events.publishAll(departures.moved(actor, actor.personId(), HandoverChanged.Change.OWN));
        }
        return views.of(actor);
    }

    /** One stays after all: heirs are released; what was written for the interview stays, and so does what was published. */
    public void stay(Actor actor) {
        handovers.lock(actor.personId());
        if (handovers.find(actor.personId()).isPresent()) {
            events.publishAll(departures.undo(actor, actor.personId(), HandoverChanged.Change.OWN));
        }
    }

    /** Asks a colleague to take over a topic, in the place of whoever was chosen before. @throws InvalidInput naming {@code heir}; @throws NotFound for a topic that is not handed over */
    public HandoverView choose(Actor actor, String topic, String handle) {
        UUID topicId = topicOf(actor, topic);
        PersonView heir = heir(actor, handle);
        handovers.lock(actor.personId());
        if (handovers.find(actor.personId()).isEmpty() || !handovers.topics(actor.personId()).containsKey(topicId)) {
            throw new NotFound();
        }
        List<Inheritance> before = handovers.listOf(actor.personId(), topicId);
        if (before.stream().limit(1).noneMatch(each -> each.heirId().equals(heir.id()) && each.state() != HeirState.DECLINED)) {
            handovers.ask(actor.personId(), topicId, heir.id(), clock.instant());
            tell(actor, topicId, before.stream().filter(each -> !each.heirId().equals(heir.id())).toList(), new HandoverChanged(heir.id(), HandoverChanged.Change.ASKED, actor.personId(), topicId));
        }
        return views.of(actor);
    }

    /** Asks nobody any more to take over this topic. */
    public HandoverView release(Actor actor, String topic) {
        UUID topicId = topicOf(actor, topic);
        handovers.lock(actor.personId());
        List<Inheritance> before = handovers.listOf(actor.personId(), topicId);
        if (!before.isEmpty()) {
            handovers.release(actor.personId(), topicId);
            tell(actor, topicId, before, null);
        }
        return views.of(actor);
    }

    /** Takes over a topic, or does not, or not any more. @param from the handle of who leaves @throws NotFound for what the actor was not asked, or declined */
    public HandoverView answer(Actor actor, String topic, String from, Boolean accept) {
        if (accept == null) {
            throw InvalidInput.of("accept", "required");
        }
        UUID topicId = topicOf(actor, topic);
        UUID leaver = persons.getProfile(actor, from).id();
        handovers.lock(leaver);
        Inheritance asked = handovers.listOf(leaver, topicId).stream().filter(each -> HandoverPolicy.canDecline(actor, each)).findFirst().orElseThrow(NotFound::new);
        if (!accept || HandoverPolicy.canAccept(actor, asked)) {
            handovers.answer(asked, accept ? HeirState.ACCEPTED : HeirState.DECLINED, clock.instant());
            events.publishAll(List.of(new HandoverChanged(actor.personId(), HandoverChanged.Change.OWN, actor.personId(), topicId),
                    new HandoverChanged(leaver, accept ? HandoverChanged.Change.ACCEPTED : HandoverChanged.Change.DECLINED, actor.personId(), topicId)));
        }
        return views.of(actor);
    }

    private void tell(Actor actor, UUID topicId, List<Inheritance> before, HandoverChanged asked) {
        List<HandoverChanged> changed = new ArrayList<>(List.of(new HandoverChanged(actor.personId(), HandoverChanged.Change.OWN, actor.personId(), topicId)));
        before.stream().filter(each -> each.state() != HeirState.DECLINED)
                .forEach(each -> changed.add(new HandoverChanged(each.heirId(), HandoverChanged.Change.RELEASED, actor.personId(), topicId)));
        if (asked != null) {
            changed.add(asked);
        }
        events.publishAll(changed);
    }

    private UUID topicOf(Actor actor, String slug) {
        return vocabulary.find(actor, slug).orElseThrow(NotFound::new).id();
    }

    private PersonView heir(Actor actor, String handle) {
        if (handle == null || handle.isBlank()) {
            throw InvalidInput.of("heir", "required");
        }
        PersonView heir = Optional.ofNullable(people.mapByHandle(actor, List.of(handle)).get(handle))
                .filter(found -> persons.findActor(found.id()).isPresent()).orElseThrow(() -> InvalidInput.of("heir", "unknown"));
        HandoverPolicy.requireOther(actor, heir.id());
        return heir;
    }
}
