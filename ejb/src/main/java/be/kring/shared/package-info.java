/**
 * What every feature speaks: who acts ({@link be.kring.shared.Actor}), languages and levels of government, pages and
 * cursors, the family of {@link be.kring.shared.DomainException}s, the clock, identifiers, and the way a feature says
 * what happened ({@link be.kring.shared.DomainEvents}), and the work that one node does for all ({@link be.kring.shared.Jobs}).
 *
 * <p>Depends on no other package of Kring. Events out: {@link be.kring.shared.Notified} and {@link be.kring.shared.Swept}
 * are defined here and fired by {@code stream}, so that any feature may wait for a wake-up without knowing the log.
 */
package be.kring.shared;
