package be.kring.discussion;

import java.time.Instant;

/** What a reply changes of its thread. */
public record ThreadState(int replyCount, Instant lastActivityAt) {
}
