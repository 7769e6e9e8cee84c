package be.kring.web.security;

import be.kring.person.SignInClaims;
import be.kring.person.Under35;
import be.kring.shared.Language;
import be.kring.shared.Level;
import org.wildfly.security.http.oidc.OidcSecurityContext;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a token of Keycloak says of its bearer. This is the only place where roles and tokens are read. WildFly's OIDC client
 * has checked signature, issuer, audience, type and validity before.
 *
 * @param sid      the session at Keycloak; empty for a token that belongs to none
 * @param byCookie whether it came by the browser's session (which holds an ID token too) and not as a bearer token
 */
record Claims(SignInClaims person, String sid, long issuedAt, boolean byCookie) {

    private static final Map<String, Boolean> BOOLEANS = new HashMap<>(Map.of("true", true, "false", false));
    private static final String UNKNOWN_FUNCTION = "–";

    static Claims of(OidcSecurityContext context) {
        return of(context.getToken()::getClaimValueAsString, context.getToken().getStringListClaimValue("roles"),
                context.getToken().getIssuedAt(), context.getIDTokenString() != null);
    }

    static Claims of(Function<String, String> claim, List<String> roles, Long issuedAt, boolean byCookie) {
        return new Claims(new SignInClaims(claim.apply("iss"), claim.apply("sub"),
                or(claim.apply("name"), claim.apply("preferred_username")), or(claim.apply("email"), ""),
                or(claim.apply("function"), UNKNOWN_FUNCTION), claim.apply("organisation_code"),
                or(claim.apply("organisation"), claim.apply("organisation_code")), level(claim.apply("level")),
                Language.find(claim.apply("locale")).orElse(Language.NL), roles != null && roles.contains("administrator"),
                "true".equals(claim.apply("email_verified")), under35(claim)),
                or(claim.apply("sid"), ""), issuedAt == null ? 0 : issuedAt, byCookie);
    }

    private static Level level(String name) {
        return Arrays.stream(Level.values()).filter(level -> level.name().equals(name)).findFirst().orElse(Level.LOCAL);
    }

    /** Nothing but a boolean for a year that is named counts. */
    private static Under35 under35(Function<String, String> claim) {
        Boolean value = BOOLEANS.get(claim.apply("under35"));
        String year = claim.apply("under35_year");
        return value == null || year == null || !year.matches("[0-9]{4}") ? null
                : new Under35(Integer.parseInt(year), value, BOOLEANS.get(claim.apply("under35_next")));
    }

    private static String or(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
