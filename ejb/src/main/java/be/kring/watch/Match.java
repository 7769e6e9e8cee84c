package be.kring.watch;

import be.kring.shared.LocalisedText;

import java.util.Set;
import java.util.UUID;

/**
 * An expression that found something in a text.
 *
 * @param groupId whose it is; null for one of the platform
 * @param found   what it found, each once, up to {@value Expression#MOST_FOUND}, each up to {@value Expression#MOST_SHOWN} characters
 */
public record Match(String expression, UUID groupId, WatchAction action, LocalisedText hint, Set<String> found) {
}
