package be.kring.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of the list of members.
 *
 * @param rank 0 for owners, 1 for moderators, 2 for the rest, in the order in which those who lead come first; else always 2
 * @param key  by what the list is sorted, as text
 */
record MemberRow(int rank, String key, UUID personId, MembershipState state, Role role, Instant since, Origin origin, LocalDate activeWeek,
                 Instant mutedUntil, Instant endsAt, String reason) {
}
