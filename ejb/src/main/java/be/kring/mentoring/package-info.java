/**
 * Buddies and mentors within a group. Members say that they look for one or are there for others; a round brings together who fits, by a stable matching
 * ({@link be.kring.mentoring.DeferredAcceptance}, described in docs/mentoring.md); both must accept; what becomes of it is between the two. Nobody sees who takes
 * part but they themselves and whom they are proposed to; moderators see numbers.
 *
 * <p>Public: {@link be.kring.mentoring.MentoringService} (one's own part), {@link be.kring.mentoring.PairService} (the page of a pair),
 * {@link be.kring.mentoring.ProgrammeService} (for who leads the group), their commands and views.
 * Events out: {@code mentoring.changed} in the streams of those concerned; {@link be.kring.mentoring.MentoringTold} for who tells people.
 */
package be.kring.mentoring;
