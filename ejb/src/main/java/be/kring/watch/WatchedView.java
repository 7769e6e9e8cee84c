package be.kring.watch;

import be.kring.shared.LocalisedText;

import java.time.Instant;
import java.util.UUID;

/**
 * An expression as who may set it sees it.
 *
 * @param hint null but for {@link WatchAction#HINT}
 */
public record WatchedView(UUID id, String expression, WatchAction action, LocalisedText hint, Instant changedAt, long version) {
}
