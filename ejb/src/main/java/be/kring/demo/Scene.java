package be.kring.demo;

import java.time.Instant;

/**
 * One thing that happens in the demo, and when.
 *
 * @param light whether it changes nothing that an entity holds, so that what was loaded for it still serves the next light one
 */
record Scene(Instant at, boolean light, Runnable action) {
}
