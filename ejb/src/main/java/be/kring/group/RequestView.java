package be.kring.group;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;

/** Somebody who asks to join, as moderators see it. */
public record RequestView(PersonView person, String message, Instant askedAt, List<String> can) {
}
