package be.kring.web.page;

import be.kring.group.Colour;
import be.kring.shared.LocalisedText;
import com.fasterxml.jackson.annotation.JsonIgnore;

import java.util.UUID;

/**
 * A group of the reader in the navigation.
 *
 * @param head    the position of the group's stream that {@code unread} reflects
 * @param readSeq how far the reader has read
 * @param openReports cases that wait for a decision; null for who is no moderator
 * @param mentoring whether it has buddies and mentors; told on the pages of groups only, and to their templates
 */
public record MyGroup(UUID id, String slug, LocalisedText names, Colour colour, long unread, long head, long readSeq,
                      Long openReports, @JsonIgnore boolean mentoring) {
}
