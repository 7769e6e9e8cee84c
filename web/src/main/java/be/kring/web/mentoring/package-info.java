/**
 * Buddies and mentors over HTTP: {@link be.kring.web.mentoring.MentoringResource} for one's own part in the programme of a group,
 * {@link be.kring.web.mentoring.ProgrammeResource} for who leads it, {@link be.kring.web.mentoring.PairResource} for what is proposed and for pairs.
 */
package be.kring.web.mentoring;
