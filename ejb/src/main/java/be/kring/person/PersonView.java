package be.kring.person;

import be.kring.shared.Level;

import java.util.UUID;

/**
 * A person as others see them.
 *
 * @param handle what follows {@code @} in a text and stands in the address of the profile
 */
public record PersonView(UUID id, String handle, String name, String function, OrganisationView organisation, Level level) {
}
