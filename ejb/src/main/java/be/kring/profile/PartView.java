package be.kring.profile;

import be.kring.expertise.Audience;

/**
 * A part of a profile.
 *
 * @param html     safe HTML
 * @param text     the Markdown of it; null for everyone but the person, as what follows
 * @param audience who sees it
 */
public record PartView(ProfilePart part, String html, String text, Audience audience) {
}
