/**
 * Looks for lost, doubled, reordered and leaked events: drives people against one or several nodes while faults strike,
 * and holds what each of them saw against what Kring promises (docs/reliability.md).
 *
 * <p>{@link be.kring.checker.HistoryChecker} is the command, {@link be.kring.checker.Run} one run. {@code actor} acts, {@code fault}
 * breaks, {@code history} keeps, {@code invariant} judges.
 */
package be.kring.checker;
