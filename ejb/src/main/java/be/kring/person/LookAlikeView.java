package be.kring.person;

import java.time.Instant;
import java.util.UUID;

/**
 * A name that looks like that of an official account.
 *
 * @param address of the page where it is seen; null for an organisation
 */
public record LookAlikeView(UUID id, LookAlikeKind kind, String name, String address, PersonView official, Instant foundAt) {
}
