package be.kring.profile;

import be.kring.expertise.Audience;

import java.util.List;

/**
 * A part of a profile.
 *
 * @param html     safe HTML; empty for a part that is not written
 * @param choices  tags of languages or codes of regions; {@value #NOW} or {@value #LATER} of {@link ProfilePart#AVAILABILITY}; else none
 * @param text     the Markdown of it; null for everyone but the person, as what follows
 * @param audience who sees it
 */
public record PartView(ProfilePart part, String html, List<String> choices, String text, Audience audience) {

    /** Kring may ask this person a question at this moment. */
    static final String NOW = "NOW";
    /** It may not, for whatever reason: nobody is told which. */
    static final String LATER = "LATER";
}
