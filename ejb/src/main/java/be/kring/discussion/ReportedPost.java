package be.kring.discussion;

import be.kring.shared.Language;

import java.util.UUID;

/**
 * What whoever handles reports must know of a post.
 *
 * @param html       empty when it was withdrawn
 * @param policyCase what decides who may report it, for the actor
 */
public record ReportedPost(UUID id, UUID groupId, UUID authorId, Language language, String html, PostPolicy.Case policyCase) {
}
