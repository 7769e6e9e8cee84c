package be.kring.expertise;

import be.kring.shared.LocalisedText;

import java.util.UUID;

/**
 * A topic as it stands beside something else.
 *
 * @param slug  its part of addresses
 * @param names the name in each language that has one
 */
public record TopicView(UUID id, String slug, LocalisedText names) {
}
