/**
 * The event log: the only way in which anything reaches a screen. Every event gets its number in the transaction of the change,
 * under the lock of its stream, so that numbers are without gaps and in the order of commits; a database sequence is neither.
 *
 * <p>Public, for {@code web} alone: {@link be.kring.stream.EventLog}, {@link be.kring.stream.LoggedEvent},
 * {@link be.kring.stream.Listener}. Events in: every {@link be.kring.shared.Publication}. Events out:
 * {@link be.kring.shared.Notified}, {@link be.kring.shared.Swept}.
 */
package be.kring.stream;
