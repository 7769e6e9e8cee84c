package be.kring.discussion;

import be.kring.group.GroupRef;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Language;

import java.time.Instant;
import java.util.UUID;

/**
 * A post as one line of a list outside its group.
 *
 * @param threadId   the same as {@code id} for the start of a thread
 * @param title      of a question; null for any other
 * @param onBehalfOf as it was called then; null for who speaks for themselves
 * @param excerpt    the start of the text without mark-up
 */
public record ContributionView(UUID id, UUID threadId, GroupRef group, PersonView author, OrganisationView onBehalfOf, String title, String excerpt, Language language,
                               Instant createdAt) {
}
