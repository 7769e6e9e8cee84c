package be.kring.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * A report as its reporter sees it.
 *
 * @param postId null for all but a post
 */
public record ReportView(UUID postId, ReportKind kind, String explanation, Instant at) {
}
