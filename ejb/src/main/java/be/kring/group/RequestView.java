package be.kring.group;

import be.kring.person.PersonView;

import java.time.Instant;

/** Somebody who asks to join, as moderators see it. */
public record RequestView(PersonView person, String message, Instant askedAt) {
}
