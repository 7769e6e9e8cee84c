package be.kring.discussion;

import java.time.Instant;

/**
 * How quick the replies to a thread come, as everybody may know who reads it: of the thread, never of another person.
 *
 * @param heated  the group wants the composer to say so, and one of two things holds: there are more than {@value #MOST_REPLIES} of at least
 *                {@value #FEWEST_PEOPLE} people within {@value #MINUTES} minutes, or what {@code watched} says
 * @param watched a watched expression found something within the last {@value #WATCHED_MINUTES} minutes in what stands in the thread, and the group wants
 *                the composer to say so; in which message, and which expression, it does not tell
 * @param replies of the last {@code minutes}
 * @param people  who wrote them
 * @param slowMinutes in which everybody answers once; null when the thread is not slow
 * @param replyAt when the caller may answer next; null when that is now
 */
public record PaceView(boolean heated, boolean watched, long replies, long people, int minutes, Integer slowMinutes, Instant replyAt) {

    static final int MOST_REPLIES = 10;
    static final int FEWEST_PEOPLE = 2;
    static final int MINUTES = 10;
    static final int WATCHED_MINUTES = 30;

    static PaceView of(boolean wanted, long replies, long people, boolean watched) {
        return new PaceView(wanted && (watched || replies > MOST_REPLIES && people >= FEWEST_PEOPLE), wanted && watched, replies, people, MINUTES, null, null);
    }

    PaceView slow(Integer slow, Instant next) {
        return new PaceView(heated, watched, replies, people, minutes, slow, next);
    }
}
