package be.kring.admission;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;

/** Somebody who asks to join, as moderators see it. */
public record JoinRequestView(PersonView person, String message, Instant askedAt, List<AskedQuestionView> questions, List<String> can) {
}
