package be.kring.discussion;

import java.util.UUID;

/** Somebody replied to a question. It is no event of a stream: whoever keeps the questions tells what becomes of it. */
public record QuestionReplied(UUID groupId, UUID threadId, UUID postId, UUID authorId) {
}
