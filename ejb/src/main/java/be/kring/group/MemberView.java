package be.kring.group;

import be.kring.person.PersonView;

import java.time.Instant;

/** A member in the list of members. */
public record MemberView(PersonView person, Role role, Instant since) {
}
