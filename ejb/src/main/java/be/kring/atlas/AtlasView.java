package be.kring.atlas;

import be.kring.expertise.TopicView;
import be.kring.person.OrganisationView;

import java.util.List;

/** A map: topics against columns. @param rows those that anybody claims or asked about, the most missed first */
public record AtlasView(List<Column> columns, List<Row> rows) {

    /**
     * A place.
     *
     * @param key          the name of a level, or {@code ORGANISATION}, {@code OWN_LEVEL} and {@code ALL} of an organisation's own map, or the id of an organisation
     * @param organisation which one; null for a level or all
     */
    public record Column(String key, OrganisationView organisation) {
    }

    /**
     * A topic.
     *
     * @param questions for which nobody was found and which wait, of those that the reader may count
     * @param cells     one for each column, in that order
     */
    public record Row(TopicView topic, long questions, List<Cell> cells) {
    }

    /** A topic in a place. @param leaving how many of these people are about to leave, as administrators noted; null for everyone but administrators */
    public record Cell(long people, Long leaving, TopicCover state) {
    }
}
