package be.kring.enrolment;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A list that was brought.
 *
 * @param by       who brought it
 * @param lines    how many lines of each kind; kinds without a line are left out
 * @param progress while it runs, in percent
 * @param admitted how many became members; null before it is done
 */
public record ImportView(UUID id, UUID groupId, ImportState state, PersonView by, Instant createdAt, Map<Verdict, Long> lines, int progress,
                         Integer admitted, List<String> can) {
}
