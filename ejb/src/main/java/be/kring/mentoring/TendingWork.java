package be.kring.mentoring;

import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps a programme in order: what somebody left behind who is not there any more ends silently and gives its places back, proposals lapse, and pairs in which
 * nothing happens are reminded. All by what is so at the moment, and so it can be done as often as one likes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TendingWork {

    /** Nothing happened for so long. */
    static final Duration SILENT = Duration.ofDays(35);
    /** At most one reminder in so long. */
    static final Duration BETWEEN = Duration.ofDays(21);
    /** After so many in a row Kring is silent, too. */
    static final int MOST_REMINDERS = 3;

    @Inject
    ProgrammeRepository programmes;

    @Inject
    EntryRepository entries;

    @Inject
    ProposalRepository proposals;

    @Inject
    PairRepository pairs;

    @Inject
    DomainEvents events;

    @Inject
    Event<MentoringTold> told;

    @Inject
    Clock clock;

    public List<UUID> list(Actor actor) {
        return programmes.list();
    }

    public void tend(Actor actor, UUID groupId) {
        if (programmes.lock(groupId).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<UUID> concerned = new HashSet<>();
        List<MentoringTold> tell = new ArrayList<>();
        proposals.listVoid(groupId).forEach(each -> {
            proposals.drop(each.id(), now);
            concerned.addAll(List.of(each.seekerId(), each.giverId()));
        });
        concerned.addAll(entries.removeGone(groupId));
        pairs.listVoid(groupId).forEach(pair -> {
            pairs.end(pair.id(), now);
            concerned.addAll(pair.people());
        });
        proposals.listLapsed(groupId, now).forEach(each -> {
            proposals.close(each.id(), now);
            concerned.addAll(List.of(each.seekerId(), each.giverId()));
            List.of(each.seekerId(), each.giverId()).stream().filter(person -> each.answerOf(person) == MentoringAnswer.ACCEPTED)
                    .forEach(person -> tell.add(new MentoringTold(MentoringTold.What.LAPSED, person, groupId, null)));
        });
        pairs.remind(groupId, now.minus(SILENT), now.minus(BETWEEN), MOST_REMINDERS, now).forEach(pair -> {
            concerned.addAll(pair.people());
            pair.people().forEach(person -> tell.add(new MentoringTold(MentoringTold.What.REMINDER, person, groupId, pair.other(person))));
        });
        events.publishAll(concerned.stream().map(person -> new MentoringChanged(person, groupId)).toList());
        tell.stream().sorted(Comparator.comparing(each -> each.personId().toString())).forEach(told::fire);
    }
}
