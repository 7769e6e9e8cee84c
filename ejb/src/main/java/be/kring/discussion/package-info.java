/**
 * Threads in a group: posts, replies, reactions, corrections, hiding, and what is new for a reader.
 *
 * <p>Public: {@link be.kring.discussion.DiscussionService} (writes), {@link be.kring.discussion.FeedService} (reads),
 * {@link be.kring.discussion.PostReviewService} (for whoever handles reports), {@link be.kring.discussion.PostPolicy}, {@link be.kring.discussion.ThreadRulesService} (what moderators set
 * for a thread), {@link be.kring.discussion.ScreeningService} and {@link be.kring.discussion.HeldService} (what has to be approved first), commands, views and events. Events out, but for {@code held.changed} of a person all in the stream of the group: {@code post.created},
 * {@code post.edited}, {@code post.corrected}, {@code post.withdrawn}, {@code post.hidden}, {@code post.unhidden},
 * {@code reaction.changed}, {@code thread.changed}.
 */
package be.kring.discussion;
