package be.kring.watch;

import java.util.List;
import java.util.UUID;

/**
 * What expressions find in a text.
 *
 * @param text  as it was searched: without invisible characters
 * @param items the expressions that find something
 */
public record TrialView(String text, List<Item> items) {

    /**
     * One that finds something.
     *
     * @param id    null for the one that is only tried
     * @param spots the first {@value WatchBook#MOST_SPOTS}
     */
    public record Item(UUID id, String expression, WatchAction action, List<Spot> spots) {
    }

    /** In UTF-16 units. @param to the first character after it */
    public record Spot(int from, int to) {
    }
}
