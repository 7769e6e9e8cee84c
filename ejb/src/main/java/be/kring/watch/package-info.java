/**
 * Watched expressions: regular expressions with which moderators watch what is written in their group, and administrators what is written anywhere. Each
 * has one action: the post is put before the moderators, waits for them, or its author gets a hint first. They run in linear time, whatever the text
 * (RE2), never in {@code java.util.regex}.
 *
 * <p>Public: {@link be.kring.watch.WatchService} (for moderators), {@link be.kring.watch.PlatformWatchService} (for administrators),
 * {@link be.kring.watch.Watching} (for whoever stores texts, and for authors), {@link be.kring.watch.WatchPolicy}, commands and views. Event out, in the
 * streams of persons: {@code watched.changed}. No member learns an expression; of those of the platform moderators learn what they found, not how.
 */
package be.kring.watch;
