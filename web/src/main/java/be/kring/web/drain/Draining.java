package be.kring.web.drain;

import java.time.Duration;

/** This node is going to stop: it says no longer that it is ready, and goes on answering for this long. */
public record Draining(Duration within) {
}
