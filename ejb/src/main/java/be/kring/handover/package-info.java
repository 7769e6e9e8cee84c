/**
 * Leaving well: who leaves or retires says so, or an administrator notes it for them; chooses heirs for their topics, who accept or not; and answers a
 * farewell interview, of which each answer may become a post. Only they see it, and heirs what concerns them.
 *
 * <p>Public: {@link be.kring.handover.HandoverService} (one's own departure, and what one is asked to take over), {@link be.kring.handover.DepartureAdministration},
 * {@link be.kring.handover.FarewellService} (the interview), {@link be.kring.handover.HeirService} (who answers now for what somebody left: for questions),
 * commands and views. Event out, in the streams of the persons concerned: {@code handover.changed}.
 */
package be.kring.handover;
