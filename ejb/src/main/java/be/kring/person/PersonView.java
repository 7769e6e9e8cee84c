package be.kring.person;

import be.kring.shared.Level;

import java.util.UUID;

/**
 * A person as others see them.
 *
 * @param handle   what follows {@code @} in a text and stands in the address of the profile
 * @param official the badge of an official account of an organisation; null for everybody else
 */
public record PersonView(UUID id, String handle, String name, String function, OrganisationView organisation, Level level, OfficialView official) {

    /** Of whose account is no official one. */
    public PersonView(UUID id, String handle, String name, String function, OrganisationView organisation, Level level) {
        this(id, handle, name, function, organisation, level, null);
    }
}
