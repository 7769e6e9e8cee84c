package be.kring.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many people reacted in one way.
 *
 * @param mine whether the caller is one of them; left out of events
 */
public record ReactionView(ReactionKind kind, long count, @JsonInclude(JsonInclude.Include.NON_NULL) Boolean mine) {
}
