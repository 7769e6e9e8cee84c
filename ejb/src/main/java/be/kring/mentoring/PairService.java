package be.kring.mentoring;

import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What two who are brought together note for themselves, and its end. A pair exists for its two, as long as they are members of the group, and for nobody else. */
@Stateless
public class PairService {

    /** The guide is for so many meetings. */
    static final int MEETINGS = 6;
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Inject
    GroupService groups;

    @Inject
    PairRepository pairs;

    @Inject
    MentoringViews views;

    @Inject
    DomainEvents events;

    @Inject
    Event<MentoringTold> told;

    @Inject
    Clock clock;

    /** @throws NotFound for everyone but the two */
    public PairView get(Actor actor, UUID id) {
        return view(actor, own(actor, pairs.find(id).orElseThrow(NotFound::new)));
    }

    /**
     * Notes that a meeting took place, or on which other day.
     *
     * @param number 1 to 6
     * @param day    today at the latest, and not before the pair
     */
    public PairView hold(Actor actor, UUID id, int number, LocalDate day) {
        PairRepository.Pair pair = change(actor, id, number);
        if (day == null || day.isAfter(LocalDate.now(clock.withZone(BRUSSELS))) || day.isBefore(LocalDate.ofInstant(pair.beganAt(), BRUSSELS))) {
            throw InvalidInput.of("day", "invalid-date");
        }
        pairs.hold(id, number, day);
        return changed(actor, pair);
    }

    /** It did not take place after all. */
    public PairView unhold(Actor actor, UUID id, int number) {
        PairRepository.Pair pair = change(actor, id, number);
        pairs.unhold(id, number);
        return changed(actor, pair);
    }

    /** Ends it, without a reason; both are told that it ended and thanked, so that it stands nowhere who did. Repeating it changes nothing. */
    public PairView end(Actor actor, UUID id) {
        PairRepository.Pair pair = own(actor, pairs.lock(id).orElseThrow(NotFound::new));
        if (pair.endedAt() == null) {
            pairs.end(id, clock.instant());
            publish(pair);
            pair.people().stream().sorted(Comparator.comparing(UUID::toString))
                    .forEach(person -> told.fire(new MentoringTold(MentoringTold.What.ENDED, person, pair.groupId(), pair.other(person))));
        }
        return get(actor, id);
    }

    /** @throws NotFound also for one that ended: nothing is noted in it any more */
    private PairRepository.Pair change(Actor actor, UUID id, int number) {
        PairRepository.Pair pair = own(actor, pairs.lock(id).orElseThrow(NotFound::new));
        if (number < 1 || number > MEETINGS || pair.endedAt() != null) {
            throw new NotFound();
        }
        return pair;
    }

    private PairView changed(Actor actor, PairRepository.Pair pair) {
        pairs.active(pair.id(), clock.instant());
        publish(pair);
        return view(actor, pair);
    }

    private void publish(PairRepository.Pair pair) {
        events.publishAll(pair.people().stream().map(person -> new MentoringChanged(person, pair.groupId())).toList());
    }

    private PairRepository.Pair own(Actor actor, PairRepository.Pair pair) {
        GroupAccess group = groups.mapAccess(actor, List.of(pair.groupId())).get(pair.groupId());
        if (!pair.isOf(actor.personId()) || group == null || !group.isMember()) {
            throw new NotFound();
        }
        return pair;
    }

    private PairView view(Actor actor, PairRepository.Pair pair) {
        return views.of(actor, List.of(pair)).get(0);
    }
}
