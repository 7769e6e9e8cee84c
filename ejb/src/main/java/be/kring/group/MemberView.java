package be.kring.group;

import be.kring.person.PersonView;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A member, or somebody who is banned, in the list of members.
 *
 * @param activeWeek monday of the week in which they last read something new; as what follows null for who does not lead the group
 * @param until      when a guest, or a ban, comes to an end; null for good
 * @param roles      those that the actor may give
 */
public record MemberView(PersonView person, MembershipState state, Role role, Instant since, Origin origin, LocalDate activeWeek, Instant mutedUntil,
                         Instant until, String reason, List<Role> roles, List<String> can) {
}
