package be.kring.discussion;

import be.kring.group.GroupRef;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.time.Instant;
import java.util.List;

/**
 * The start of a thread with its last replies.
 *
 * @param lastReplies up to three, oldest first
 * @param rules       what moderators set for it
 * @param unread      messages of others after the caller's reading mark; only at home
 */
public record ThreadView(@JsonUnwrapped PostView post, GroupRef group, int replyCount, List<PostView> lastReplies, Instant lastActivityAt,
                         ThreadRulesView rules, @JsonInclude(JsonInclude.Include.NON_NULL) Long unread) {
}
