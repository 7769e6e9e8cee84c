/**
 * Reports about posts and what becomes of them: a case gathers the reports of one post, moderators claim and decide it, the author may appeal once.
 * What is reported about a profile, a group or an endorsement goes to administrators in the same way. Who
 * is banned may appeal, too, also when nothing was reported.
 * What has to be approved before it is posted waits in the same queue, and so does a post in which watched expressions found something.
 * No case exists for the author of its post but as the decision that concerns them, and nothing that they see names a reporter.
 *
 * <p>Public: {@link be.kring.moderation.ReportService}, {@link be.kring.moderation.ReviewService} (for who reviews),
 * {@link be.kring.moderation.AppealService} (for the author), views and events. Events out, in the streams of persons: {@code report.changed} to
 * whoever may review, {@code review.changed} to the author and the reporters. It hides and shows posts through
 * {@link be.kring.discussion.PostReviewService}, and takes endorsements away through {@link be.kring.expertise.EndorsementReviewService}.
 */
package be.kring.moderation;
