package be.kring.question;

import java.util.UUID;

/** Somebody took a question days ago and did not answer it yet. It is no event of a stream: they are reminded. */
public record ClaimLeft(UUID groupId, UUID threadId, UUID personId) {
}
