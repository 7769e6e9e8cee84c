package be.kring.admission;

import be.kring.person.PersonView;
import be.kring.shared.LocalisedText;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation, as the person sees it who is invited: the name and the purpose of the group, and nothing else of it before they are in.
 *
 * @param id   null for a link
 * @param by   who invites; null for a link
 * @param slug of the group; null for who is not a member yet
 */
public record InvitedView(UUID id, LocalisedText names, LocalisedText purposes, PersonView by, Instant expiresAt, String slug) {
}
