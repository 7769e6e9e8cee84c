package be.kring.group;

import be.kring.shared.LocalisedText;

import java.util.UUID;

/** A group as it is named elsewhere: beside a thread, in the navigation, in a notification. */
public record GroupRef(UUID id, String slug, LocalisedText names, Colour colour) {
}
