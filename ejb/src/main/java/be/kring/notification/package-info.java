/**
 * What a person is told: an answer, a mention, a correction of what they answered, a decision, a mandate. It only observes
 * the events of the other features, in their transaction; nobody is told of their own doing.
 *
 * <p>Public: {@link be.kring.notification.NotificationService} and its views. Events in: {@code post.created},
 * {@code post.edited}, {@code post.corrected}, {@code post.hidden}, {@code membership.changed}, {@code request.asked}, {@code request.changed},
 * {@code admission.changed}, {@code invited.changed}, {@code mandate.changed}, {@code expertise.changed}, {@code topics.changed}, {@code mission.changed}, {@code report.changed}, {@code review.changed},
 * and who is called to a desk.
 * Events out, in the stream of the person: {@code notification.created}, {@code notification.read}, {@code notification.withdrawn}.
 */
package be.kring.notification;
