package be.kring.discussion;

import be.kring.shared.Language;

import java.time.Instant;

/**
 * An earlier text of a post.
 *
 * @param at     when it was replaced
 * @param reason why
 */
public record RevisionView(int number, String html, Language language, Instant at, String reason) {
}
