package be.kring.expertise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A topic that was found for what somebody types.
 *
 * @param matched         the name or synonym that led to it, as it is written
 * @param matchedLanguage the tag of its language
 */
public record TopicHit(@JsonUnwrapped TopicView topic, String matched, String matchedLanguage) {
}
