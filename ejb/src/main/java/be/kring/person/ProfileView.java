package be.kring.person;

import be.kring.shared.Level;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The page of a person: who they are by their employer's word, since when they are here, for whom they may speak. */
public record ProfileView(UUID id, String handle, String name, String function, OrganisationView organisation, Level level,
                          OfficialView official, Instant since, List<MandateView.Held> mandates) {
}
