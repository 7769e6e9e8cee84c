/**
 * The ways into a group where somebody decides: what moderators ask of applicants, what these answer, and what becomes of each request.
 * Whether somebody is a member or asks to be is {@code be.kring.group}'s; here is what belongs to the asking.
 *
 * <p>Public: {@link be.kring.admission.RequestService}, {@link be.kring.admission.RequestDecisions}, {@link be.kring.admission.QuestionService},
 * commands and views. Events in: {@code membership.changed}. Events out: {@code request.changed} to each moderator,
 * {@code admission.changed} to the applicant, {@code group.changed} when the questions change.
 */
package be.kring.admission;
