package be.kring.search;

import be.kring.shared.Cursor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who may know.
 *
 * @param people        the best first
 * @param contributions of each of them the posts that say it best, the best first
 * @param facets        how many of those who were found, at most a thousand of them by what they wrote and as many of those whom the asker chose, have each level and organisation
 */
public record Ranking(List<Ranked> people, Map<UUID, List<UUID>> contributions, Facets facets) {

    /**
     * One of them.
     *
     * @param tier  2 for the own organisation, 1 for the own level, when the asker wanted those first; else 0
     * @param named whether it is the name that was asked for
     * @param place in the list, from 1
     */
    public record Ranked(UUID personId, int tier, double score, boolean named, long place) {

        /** With the place, for when this one is found no more; without the score, from which it could be computed how often words stand where the asker may not read. */
        Cursor cursor() {
            return Cursor.of(tier, personId, place);
        }
    }
}
