package be.kring.person;

import be.kring.shared.Level;
import be.kring.shared.LocalisedText;

import java.util.UUID;

/** An organisation as administrators see it. */
public record OrganisationDetail(UUID id, LocalisedText names, String name, String code, Level level, long personCount, long version) {
}
