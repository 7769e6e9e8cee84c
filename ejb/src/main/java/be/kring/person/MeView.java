package be.kring.person;

import be.kring.shared.Language;
import be.kring.shared.Level;

import java.util.List;
import java.util.UUID;

/** The caller, to themselves. */
public record MeView(UUID id, String handle, String name, String function, OrganisationView organisation, Level level,
                     String email, Language language, Theme theme, List<String> roles, List<MandateView.Held> mandates,
                     List<String> can) {
}
