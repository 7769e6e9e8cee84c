package be.kring.admission;

import be.kring.person.PersonView;
import be.kring.shared.LocalisedText;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that an applicant was asked.
 *
 * @param by     the moderator whose own question it is; null for a question of the group
 * @param answer null as long as there is none
 */
public record AskedQuestionView(UUID id, LocalisedText text, PersonView by, Instant askedAt, String answer, Instant answeredAt) {
}
