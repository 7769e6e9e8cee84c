package be.kring.moderation;

import java.time.Instant;
import java.util.UUID;

/** A report as its reporter sees it. */
public record ReportView(UUID postId, ReportKind kind, String explanation, Instant at) {
}
