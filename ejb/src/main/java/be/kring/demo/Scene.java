package be.kring.demo;

import java.time.Instant;

/**
 * One thing that happens in the demo, and when.
 *
 * @param fresh whether it needs rows as they are now: it changes an entity that statements of earlier scenes changed behind its back
 */
record Scene(Instant at, boolean fresh, Runnable action) {
}
