package be.kring.keycloak.account;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where account events go and how they are signed; the table of variables is in docs/sign-in.md.
 *
 * @param keycloakUrl public base address of Keycloak, without a slash at the end; the issuer of a realm is made from it, whatever
 *                    address the administrator used
 * @param receiver    address that takes the events
 * @param secret      key of the signature, shared with the receiver
 */
record Settings(String keycloakUrl, URI receiver, String secret) {

    static final String DEMO_SECRET = "demo-only-not-a-secret";

    /**
     * @throws IllegalStateException outside the demo ({@code KRING_DEMO=false}) when there is no secret, or the demo's, which anybody knows
     */
    static Settings from(Map<String, String> environment) {
        String kring = withoutSlash(set(environment, "KRING_PUBLIC_URL").orElse("http://localhost:8080"));
        String secret = set(environment, "KRING_ACCOUNT_EVENTS_SECRET").orElse(DEMO_SECRET);
        boolean demo = set(environment, "KRING_DEMO").map(Boolean::parseBoolean).orElse(true);
        if (!demo && secret.equals(DEMO_SECRET)) {
            throw new IllegalStateException("KRING_ACCOUNT_EVENTS_SECRET must be set to a secret of your own when KRING_DEMO is false");
        }
        return new Settings(
                withoutSlash(set(environment, "KRING_KEYCLOAK_URL").orElse("http://localhost:8180")),
                URI.create(set(environment, "KRING_ACCOUNT_EVENTS_URL").orElse(kring + "/oidc/account-events")),
                secret);
    }

    String issuer(String realmName) {
        return keycloakUrl + "/realms/" + realmName;
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
