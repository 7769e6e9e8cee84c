package be.kring.guide;

import be.kring.person.PersonView;
import be.kring.shared.LocalisedText;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A path that a moderator kept for a post, in the words that they read.
 *
 * @param title     of the suggestion at its end
 * @param rationale why, as the moderator says
 */
public record GuidedPathView(UUID id, PersonView by, Instant at, List<Guide.Walk.Step> steps, LocalisedText title, Voice voice, String rationale) {
}
