package be.kring.mentoring;

import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The transactions of rounds. All proposals of a round of a group are made in one that holds the programme, so a node that dies makes none; people are told
 * afterwards, some at a time, and in the same transaction it is noted that they were, so that the next that looks goes on where it ended.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RoundWork {

    /** As many proposals are told of at a time. */
    static final int AT_ONCE = 50;

    @Inject
    ProgrammeRepository programmes;

    @Inject
    ProposalRepository proposals;

    @Inject
    Rounds rounds;

    @Inject
    DomainEvents events;

    @Inject
    Event<MentoringTold> told;

    @Inject
    Clock clock;

    /** The groups whose round is due. */
    public List<UUID> listDue(Actor actor) {
        return programmes.listOpen().stream().filter(this::isDue).map(Programme::groupId).toList();
    }

    /** Makes a round if it is still due. */
    public void run(Actor actor, UUID groupId) {
        programmes.lock(groupId).filter(this::isDue).ifPresent(rounds::make);
    }

    /** Tells some who were not told yet, but nobody of what they said no to meanwhile. @return whether there may be more */
    public boolean tellSome(Actor actor) {
        List<ProposalRepository.Proposal> untold = proposals.claimUntold(AT_ONCE);
        proposals.told(untold, clock.instant());
        List<MentoringChanged> concerned = untold.stream().flatMap(each -> each.stillOf().map(person -> new MentoringChanged(person, each.groupId())))
                .distinct().sorted(Comparator.comparing(each -> each.personId().toString())).toList();
        events.publishAll(concerned);
        concerned.forEach(each -> told.fire(new MentoringTold(MentoringTold.What.PROPOSED, each.personId(), each.groupId(), null)));
        return untold.size() == AT_ONCE;
    }

    private boolean isDue(Programme programme) {
        return programme.open() && !programme.nextAt().isAfter(clock.instant());
    }
}
