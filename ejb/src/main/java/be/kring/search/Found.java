package be.kring.search;

import be.kring.expertise.ExpertiseLevel;
import be.kring.group.Colour;
import be.kring.group.GroupRef;
import be.kring.group.Visibility;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.Page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was found, with why; nothing that the asker may not see. A kind that was not asked for is null.
 *
 * @param facets of the people who were found; null when people were not asked for
 */
public record Found(Page<Person> people, Page<Post> posts, Page<Group> groups, Page<OrganisationView> organisations, Page<Topic> topics, Facets facets) {

    /**
     * Somebody who may know.
     *
     * @param languages     that this person says to speak, as far as the asker may see it; the same of what follows
     * @param regions       where this person works, by their codes
     * @param available     whether this person takes questions now; null when that is not told
     * @param named         whether the name is what was asked for
     * @param topics        what this person claims of what the question names
     * @param contributions what this person wrote that says it best
     */
    public record Person(PersonView person, List<String> languages, List<String> regions, Boolean available, boolean named, List<Claim> topics, List<Passage> contributions) {

        static Person of(PersonView person, Map<String, List<String>> told, boolean named, List<Claim> topics, List<Passage> contributions) {
            List<String> available = told.get("AVAILABILITY");
            return new Person(person, told.getOrDefault("LANGUAGES", List.of()), told.getOrDefault("REGIONS", List.of()), available == null ? null : available.contains("NOW"), named,
                    topics, contributions);
        }
    }

    /**
     * A claim.
     *
     * @param endorsements of colleagues that the asker may see
     * @param sentence     of the newest of them; null when there is none
     * @param by           who said so; null when there is none
     */
    public record Claim(UUID topicId, String slug, LocalisedText names, ExpertiseLevel level, String evidence, long endorsements, String sentence, String by) {
    }

    /** The part of a text that says it best. @param lang of the text @param accepted whether it is the accepted answer to a question */
    public record Passage(UUID postId, UUID threadId, GroupRef group, Instant at, Language lang, boolean accepted, List<Piece> text) {
    }

    /** A piece of a text. @param hit whether it is one of the words that were looked for */
    public record Piece(String text, boolean hit) {
    }

    /** Something that was written. */
    public record Post(PersonView author, Passage passage) {
    }

    public record Group(UUID id, String slug, LocalisedText names, LocalisedText descriptions, Visibility visibility, Colour colour) {
    }

    public record Topic(UUID id, String slug, LocalisedText names) {
    }
}
