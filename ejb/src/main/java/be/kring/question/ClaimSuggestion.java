package be.kring.question;

import be.kring.expertise.TopicView;

/**
 * A topic that somebody seems to know and does not claim; for that person alone.
 *
 * @param answered questions about it that they answered
 * @param accepted those of which their answer was accepted, or marked as helpful
 */
public record ClaimSuggestion(TopicView topic, long answered, long accepted) {
}
