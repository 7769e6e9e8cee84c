package be.kring.person;

import be.kring.shared.Level;

import java.util.UUID;

/** An organisation as it stands beside a person's name. */
public record OrganisationView(UUID id, String name, Level level) {
}
