package be.kring.checker.history;

import java.util.List;

/**
 * A promise that was broken.
 *
 * @param promise  which one
 * @param what     who, where and which numbers
 * @param evidence the last facts of that reader and stream, oldest first
 */
public record Violation(long at, String promise, String what, List<Fact> evidence) {
}
