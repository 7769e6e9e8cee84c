package be.kring.discussion;

import be.kring.shared.Language;

import java.time.Instant;
import java.util.UUID;

/**
 * What waits for approval, as its author sees it.
 *
 * @param threadId the discussion that it would join; null for the start of one
 * @param title    of a question; null for all else
 * @param why      it waits
 */
public record HeldView(UUID id, UUID groupId, UUID threadId, Language language, String title, String body, String html, ScreeningReason why, Instant at) {
}
