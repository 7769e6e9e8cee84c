/**
 * The sign-in page of realm {@code kring}: people choose their employer, never type a password.
 *
 * <p>The last employer comes first ("Verder met …"), kept in a cookie; an e-mail address leads to the employer whose organisation
 * in Keycloak holds its domain. Employers are the identity providers of the realm, their domains those of Keycloak's organisations,
 * their level the one that the provider's own mapper hard-codes: nothing is configured twice.
 *
 * <p>Entry point: {@link be.kring.keycloak.employer.EmployerChoiceFactory}, authenticator {@code kring-employer-choice};
 * page: {@code employer-choice.ftl} in theme {@code kring}. Works without JavaScript.
 */
package be.kring.keycloak.employer;
