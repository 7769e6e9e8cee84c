package be.kring.discussion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A page of a feed without anything that depends on who reads it.
 *
 * @param threads  without {@code can} and without {@code mine}
 * @param reactors who reacted how to what is on the page: by person and post
 */
public record SharedPage(List<ThreadView> threads, String next, Map<UUID, Map<UUID, Set<ReactionKind>>> reactors) {
}
