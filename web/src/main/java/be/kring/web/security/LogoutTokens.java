package be.kring.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks logout tokens as OpenID Connect Back-Channel Logout 1.0, section 2.6, demands, steps 1 to 9: signed by the
 * provider with an algorithm of a key pair (never {@code none}, never a shared secret), meant for us, of now, about a
 * logout, about somebody, and no ID token in disguise (which would have a {@code nonce}). That it is not replayed (step 10) is
 * for who keeps the ids.
 */
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    private final String issuer;
    private final String audience;
    private final Clock clock;

    LogoutTokens(JWKSource<SecurityContext> keys, String issuer, String audience, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
        signatures.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null));
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        signatures.setJWTClaimsSetVerifier((claims, context) -> { });
    }

    /** A token that is not to be acted upon. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(String.valueOf(why).replaceAll("\\p{Cntrl}", " "));
        }
    }

    /**
     * @throws Refused with the reason, for the log only
     * @throws JOSEException when the provider's keys cannot be had just now
     */
    LogoutToken check(String token) throws Refused, JOSEException {
        JWTClaimsSet claims = signed(token);
        Instant now = clock.instant();
        require(issuer.equals(claims.getIssuer()), "another issuer");
        require(claims.getAudience().contains(audience), "another audience");
        Instant issued = instant(claims.getIssueTime(), "no time of issue");
        Instant expires = instant(claims.getExpirationTime(), "no time of expiry");
        require(!issued.isAfter(now.plus(SKEW)) && issued.isAfter(now.minus(LONGEST)), "issued at another time");
        require(expires.plus(SKEW).isAfter(now), "expired");
        require(claims.getJWTID() != null && !claims.getJWTID().isBlank(), "no id");
        require(claims.getClaim("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map, "not about a logout");
        require(claims.getClaim("nonce") == null, "a nonce");
        Optional<String> subject = text(claims, "sub");
        Optional<String> sid = text(claims, "sid");
        require(subject.isPresent() || sid.isPresent(), "about nobody");
        return new LogoutToken(claims.getJWTID(), expires.plus(SKEW), issuer, subject, sid);
    }

    private JWTClaimsSet signed(String token) throws Refused, JOSEException {
        try {
            return signatures.process(token, null);
        } catch (ParseException | BadJOSEException notSigned) {
            throw new Refused(notSigned.getMessage());
        }
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getClaim(name)).map(Object::toString).filter(value -> !value.isBlank());
    }

    private static Instant instant(Date date, String otherwise) throws Refused {
        require(date != null, otherwise);
        return date.toInstant();
    }

    private static void require(boolean holds, String otherwise) throws Refused {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
