package be.kring.discussion;

/**
 * Whether the composer of a group tells when a discussion gets heated, and from when on that is.
 *
 * @param replies more than so many, of at least {@code people}, within {@code minutes}
 * @param watchedMinutes and for so long after a watched expression has found something in it
 */
public record CoolingView(boolean on, int replies, int people, int minutes, int watchedMinutes) {

    static CoolingView of(boolean on) {
        return new CoolingView(on, PaceView.MOST_REPLIES, PaceView.FEWEST_PEOPLE, PaceView.MINUTES, PaceView.WATCHED_MINUTES);
    }
}
