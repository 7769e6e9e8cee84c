/**
 * The pages of organisations: who works there, which groups their official accounts lead, what they say officially, and who follows that. Names and levels come from
 * {@link be.kring.person.OrganisationDirectory}; nothing of an organisation is kept here but its followers.
 *
 * <p>Public: {@link be.kring.organisation.OrganisationPageService}, {@link be.kring.organisation.FollowService}, their views. Event out, in the stream of the person:
 * {@code following.changed}.
 */
package be.kring.organisation;
