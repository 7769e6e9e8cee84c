package be.kring.web.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that Kring has taken note of: kept in the web session, which all nodes share, so that a person is followed
 * once per sign-in and not once per request.
 *
 * @param sid    the session at Keycloak, which a logout token names; empty when the token names none
 * @param since  when Kring took note of it; a revocation of the whole person ends what is older
 * @param claims a digest of what the employer said, to notice when it says something else
 */
public record SignedIn(UUID personId, String issuer, String subject, String sid, Instant since, String claims)
        implements Serializable {
}
