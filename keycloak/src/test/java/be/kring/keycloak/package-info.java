/**
 * The realms, the provider and the theme in a real Keycloak on a real PostgreSQL: what {@code KeycloakServer} starts,
 * {@code Visitor} walks through page by page as a browser without JavaScript, and {@code Administrator} changes through Keycloak's API.
 */
package be.kring.keycloak;
