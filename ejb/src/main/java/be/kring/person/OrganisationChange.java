package be.kring.person;

import be.kring.shared.Level;
import be.kring.shared.LocalisedText;

/** A new organisation, or a change in which what is null stays. The code never changes. */
public record OrganisationChange(LocalisedText names, String code, Level level) {
}
