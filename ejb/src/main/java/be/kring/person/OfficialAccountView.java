package be.kring.person;

import java.util.List;

/** An official account as administrators see it; who verified it and when stands with the person. */
public record OfficialAccountView(PersonView person, OrganisationView organisation, List<String> can) {
}
