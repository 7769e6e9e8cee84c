package be.kring.discussion;

import be.kring.shared.Language;

import java.util.UUID;

/**
 * What somebody wants to say.
 *
 * @param body           Markdown, 1 to 20,000 characters
 * @param capacity       null means in their own name
 * @param organisationId for whom, when {@code capacity} is ORGANISATION
 * @param language       null to have it recognised
 */
public record NewPost(String body, Capacity capacity, UUID organisationId, Language language) {
}
