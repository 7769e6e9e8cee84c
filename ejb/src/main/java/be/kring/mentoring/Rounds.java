package be.kring.mentoring;

import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the proposals of one round of a programme, all in the transaction of the caller. */
@ApplicationScoped
class Rounds {

    /** So long a proposal waits for both. */
    static final Duration TERM = Duration.ofDays(14);
    /** Who did not answer is not proposed to the same person again for so long. */
    static final Duration AGAIN = Duration.ofDays(180);

    @Inject
    ProgrammeRepository programmes;

    @Inject
    EntryRepository entries;

    @Inject
    ProposalRepository proposals;

    @Inject
    Event<MentoringRun.Made> made;

    @Inject
    Clock clock;

    /** @param programme open, and held until the transaction ends */
    void make(Programme programme) {
        UUID groupId = programme.groupId();
        Instant now = clock.instant();
        int round = programme.round() + 1;
        List<Market.Match> apart = new ArrayList<>(entries.listApart(groupId, now.minus(AGAIN)));
        for (MentoringKind kind : MentoringKind.values()) {
            List<Market.Match> matches = once(Market.match(entries.listFree(groupId, kind, MentoringSide.SEEKER, round),
                    entries.listFree(groupId, kind, MentoringSide.GIVER, round), apart, round));
            proposals.add(groupId, kind, round, matches, () -> Ids.next(clock), now, now.plus(TERM));
            apart.addAll(matches);
        }
        programmes.ran(groupId, round, now);
        made.fire(new MentoringRun.Made());
    }

    /** Two who each look for what the other gives are proposed to each other once. */
    private static List<Market.Match> once(List<Market.Match> matches) {
        Set<Market.Match> kept = new LinkedHashSet<>();
        matches.stream().filter(each -> !kept.contains(new Market.Match(each.giverId(), each.seekerId()))).forEach(kept::add);
        return List.copyOf(kept);
    }
}
