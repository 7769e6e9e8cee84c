package be.kring.benchmark.bare;

import java.time.Instant;
import java.util.UUID;

/** As wide as a post without its thread. */
public record Row(UUID id, String author, String body, String html, Instant createdAt) {

    /** What a caller sends. */
    public record Draft(String body) {
    }
}
