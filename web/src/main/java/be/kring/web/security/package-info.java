/**
 * Who asks, and whether they may ask at all. WildFly's OIDC client talks to Keycloak; here its tokens are read (and only
 * here), sign-ins are noted and ended, and every request is held against the rules of the house: our own host, the same
 * origin, a limited rate.
 *
 * <p>Public: {@link be.kring.web.security.Caller} for resources, pages and the socket's handshake;
 * {@link be.kring.web.security.PublicAddress}; {@link be.kring.web.security.Limited}. In the order of a request:
 * {@link be.kring.web.security.Frontier}, the OIDC client, {@link be.kring.web.security.SignInFilter}, then for the API
 * {@link be.kring.web.security.CrossSiteFilter} and the limits. What ends a sign-in is written down by
 * {@code be.kring.person.RevocationService}; its event {@code Revoked} closes the sockets.
 */
package be.kring.web.security;
