package be.kring.question;

import java.util.UUID;

/** The answer of somebody to whom a question was passed on was accepted: who passed it on is thanked. It is no event of a stream. */
public record AnswerThanked(UUID groupId, UUID threadId, UUID personId, UUID by) {
}
