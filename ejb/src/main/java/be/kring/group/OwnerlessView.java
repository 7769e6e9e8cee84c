package be.kring.group;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;

/**
 * A group without an owner, as administrators see it: they learn of it no more than what they need to appoint one.
 *
 * @param since      when that was noticed
 * @param candidates up to 20 members who can sign in, those who lead the group first, then who is in it for the longest time
 */
public record OwnerlessView(GroupRef group, Instant since, List<PersonView> candidates) {
}
