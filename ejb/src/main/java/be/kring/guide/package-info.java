/**
 * The guided decision for "should we answer, and who?": questions that lead to a suggestion with a draft. Administrators edit it, and each saved
 * version stays; moderators walk through it for a post, and the path that they keep stays with the post, for the moderators of its group.
 *
 * <p>Public: {@link be.kring.guide.GuideService} (for administrators), {@link be.kring.guide.GuidanceService} (for moderators), their views and
 * commands. Event out, in the streams of the moderators: {@code guidance.changed}. Event in: {@link be.kring.discussion.PostWithdrawn},
 * {@link be.kring.group.GroupErased}.
 */
package be.kring.guide;
