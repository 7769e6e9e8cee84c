package be.kring.guide;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;

/**
 * The guide as administrators edit it.
 *
 * @param savedBy null for the one that came with Kring
 */
public record GuideView(long version, List<Guide.Question> questions, List<Guide.Suggestion> suggestions, PersonView savedBy, Instant savedAt) {
}
