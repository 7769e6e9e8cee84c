package be.kring.question;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question that somebody is asked to answer.
 *
 * @param by who passed it on; null when Kring asks
 */
public record AskView(UUID id, QuestionItem question, PersonView by, Instant askedAt, List<String> can) {
}
