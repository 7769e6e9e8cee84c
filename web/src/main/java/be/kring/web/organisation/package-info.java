/** Organisations and who follows them, over HTTP: {@link be.kring.web.organisation.OrganisationsResource}, {@link be.kring.web.organisation.FollowedResource}. */
package be.kring.web.organisation;
