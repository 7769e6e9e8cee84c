package be.kring.mentoring;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The programme of a group as the reader sees it: the own part, and for who leads the group numbers.
 *
 * @param nextAt    when the next round is due; null while the programme is not open
 * @param avoided   with whom I do not want to be brought together
 * @param pairs     of mine, newest first; those that ended lately, too
 * @param numbers   null for who does not lead the group
 */
public record MentoringView(UUID groupId, boolean open, Instant nextAt, List<EntryView> entries, List<PersonView> avoided, List<ProposalView> proposals,
                            List<PairView> pairs, List<MentoringNumbers> numbers, List<String> can) {
}
