package be.kring.guide;

import be.kring.person.OrganisationView;
import be.kring.person.PersonView;

import java.util.List;

/**
 * The guide for a post, for a moderator.
 *
 * @param spokespeople the first {@value GuideRepository#MOST_SPOKESPEOPLE} members of the group, but the reader, who may speak for an organisation today
 */
public record GuidanceView(long version, List<Guide.Question> questions, List<Guide.Suggestion> suggestions, List<Spokesperson> spokespeople,
                           List<String> can) {

    /** Somebody with a mandate. */
    public record Spokesperson(PersonView person, OrganisationView organisation) {
    }
}
