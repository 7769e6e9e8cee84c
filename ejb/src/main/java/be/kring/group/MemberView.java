package be.kring.group;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;

/** A member in the list of members. */
public record MemberView(PersonView person, Role role, Instant since, List<String> can) {
}
