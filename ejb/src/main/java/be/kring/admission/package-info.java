/**
 * The ways into a group where somebody decides: what moderators ask of applicants, what these answer, what becomes of each request, and
 * invitations to people, to addresses and by links.
 * Whether somebody is a member or asks to be is {@code be.kring.group}'s; here is what belongs to the asking.
 *
 * <p>Public: {@link be.kring.admission.RequestService}, {@link be.kring.admission.RequestDecisions}, {@link be.kring.admission.QuestionService},
 * {@link be.kring.admission.InvitationService}, {@link be.kring.admission.InvitedService},
 * commands and views. Events in: {@code membership.changed}, and that somebody signed in. Events out: {@code request.changed} to each moderator,
 * {@code admission.changed} to the applicant, {@code group.changed} when the questions change; {@code invitation.changed} to each moderator,
 * {@code invited.changed} to who is invited.
 */
package be.kring.admission;
