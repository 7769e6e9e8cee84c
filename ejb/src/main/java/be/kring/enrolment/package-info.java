/**
 * Lists of people that moderators bring into a group at once: first a look at every line, then all of them in one transaction or none.
 *
 * <p>Public: {@link be.kring.enrolment.EnrolmentService} and views. Event out, in the stream of who brought the list: {@code import.changed}. The
 * members themselves are admitted by {@link be.kring.group.AdmissionService}. Lists are forgotten after a week.
 */
package be.kring.enrolment;
