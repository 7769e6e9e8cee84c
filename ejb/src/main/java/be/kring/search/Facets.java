package be.kring.search;

import java.util.List;

/** How many of the people who were found have what; only of those whom the asker finds. The largest number first. */
public record Facets(List<Count> levels, List<Count> organisations) {

    static final Facets NONE = new Facets(List.of(), List.of());

    /**
     * One choice.
     *
     * @param value what the parameter of the search takes
     * @param name  of an organisation, in the language of the asker; null for what the reader's own language names
     */
    public record Count(String value, String name, long count) {
    }
}
