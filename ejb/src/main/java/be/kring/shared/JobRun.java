package be.kring.shared;

import java.time.Duration;

/**
 * A job ran on this node.
 *
 * @param name as in {@link Jobs#run}
 * @param done whether it came to its end; otherwise it is due again after {@link Jobs#LONGEST}
 */
public record JobRun(String name, Duration took, boolean done) {
}
