package be.kring.demo;

import java.time.Instant;

/** One thing that happens in the demo, and when. */
record Scene(Instant at, Runnable action) {
}
