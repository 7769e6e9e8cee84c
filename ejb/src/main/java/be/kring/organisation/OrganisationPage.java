package be.kring.organisation;

import be.kring.person.OrganisationView;
import be.kring.person.PersonView;

import java.util.List;

/**
 * An organisation as everybody sees it.
 *
 * @param people    of it who can sign in
 * @param official  its official accounts
 * @param followers how many follow it; nobody learns who
 * @param following whether the reader does
 * @param can       {@code map} for who sees its map of expertise
 */
public record OrganisationPage(OrganisationView organisation, long people, List<PersonView> official, long followers, boolean following, List<String> can) {
}
