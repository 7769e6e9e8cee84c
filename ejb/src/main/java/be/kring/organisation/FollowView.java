package be.kring.organisation;

import be.kring.person.OrganisationView;

/** Whether the reader follows an organisation, and how many do. */
public record FollowView(OrganisationView organisation, boolean following, long followers) {
}
