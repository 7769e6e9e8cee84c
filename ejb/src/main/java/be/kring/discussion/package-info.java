/**
 * Threads in a group: posts, replies, reactions, corrections, hiding, and what is new for a reader.
 *
 * <p>Public: {@link be.kring.discussion.DiscussionService} (writes), {@link be.kring.discussion.FeedService} (reads),
 * {@link be.kring.discussion.PostReviewService} (for whoever handles reports), {@link be.kring.discussion.PostPolicy}, commands, views and events. Events out, all in the stream of the group: {@code post.created},
 * {@code post.edited}, {@code post.corrected}, {@code post.withdrawn}, {@code post.hidden}, {@code post.unhidden},
 * {@code reaction.changed}.
 */
package be.kring.discussion;
