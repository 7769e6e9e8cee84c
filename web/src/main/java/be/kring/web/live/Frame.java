package be.kring.web.live;

import be.kring.stream.LoggedEvent;

import java.util.Set;
import java.util.UUID;

/**
 * One event of a stream on its way to the sockets.
 *
 * @param data what is told of it, from the state of the moment at which it was read
 * @param text the same as a frame of the contract, one text for all readers
 */
record Frame(LoggedEvent event, Object data, String text) {

    private static final Set<String> REDACTING = Set.of("post.edited", "post.corrected", "post.hidden", "post.withdrawn");
    private static final Set<String> ENDING = Set.of("member.left", "group.changed");

    long seq() {
        return event.seq();
    }

    /** Whether it may end somebody's right to read the group: nobody who lost it gets what comes after. */
    boolean mayEndReading() {
        return ENDING.contains(event.name());
    }

    /** The post of which an earlier frame may show a text that is not to be shown any more; null when there is none. */
    UUID redacted() {
        return REDACTING.contains(event.name()) ? event.id("postId") : null;
    }

    /** Whether no earlier frame may be shown any more: a whole thread went to where others read. */
    boolean redactsAll() {
        return event.name().equals("thread.left");
    }

    /** Whether it is about this post. */
    boolean isAbout(UUID postId) {
        return postId.equals(event.id("postId"));
    }
}
