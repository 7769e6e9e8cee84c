package be.kring.discussion;

import be.kring.shared.Language;

/**
 * Another text for a post.
 *
 * @param language null to keep it
 * @param reason   why, up to 500 characters; required after the undo window
 */
public record PostChange(String body, Language language, String reason) {
}
