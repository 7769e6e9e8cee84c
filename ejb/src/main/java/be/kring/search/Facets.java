package be.kring.search;

import java.util.List;

/**
 * How many of the people who were found have what; only of those whom the asker finds, and only what the asker may see of them. The largest number first.
 *
 * @param available how many say that they take questions, and do now
 */
public record Facets(List<Count> levels, List<Count> organisations, List<Count> languages, List<Count> regions, long available) {

    public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), 0);

    /**
     * One choice.
     *
     * @param value what the parameter of the search takes
     * @param name  of an organisation, in the language of the asker; null for what the reader's own language names
     */
    public record Count(String value, String name, long count) {
    }
}
