package be.kring.mission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.List;

/**
 * A mission as its page shows it.
 *
 * @param html         the description as safe HTML
 * @param text         the Markdown of it; null for everyone but who offers
 * @param hidden       why it is hidden, for who offers and who guards it, empty for others; null when it is not
 * @param application  the reader's own; null for none
 * @param applications those of others, the oldest first; null for everyone but who offers
 */
public record MissionView(@JsonUnwrapped MissionItem mission, String html, String text, String hidden, ApplicationView application,
                          List<ApplicationView> applications, long version, List<String> can) {
}
