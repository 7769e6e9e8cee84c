package be.kring.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LogoutTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ISSUER = "https://sign-in.example/realms/kring";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static RSAKey key;
    private static RSAKey foreignKey;
    private static LogoutTokens tokens;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("ours").generate();
        foreignKey = new RSAKeyGenerator(2048).keyID("ours").generate();
        tokens = new LogoutTokens(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), ISSUER, "kring", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aTokenOfTheProviderSaysWhoIsSignedOut() throws Exception {
        LogoutToken token = tokens.check(signed(claims -> claims));
        assertEquals("jti-1", token.id());
        assertEquals(Optional.of("subject-1"), token.subject());
        assertEquals(Optional.of("session-1"), token.sid());
    }

    @Test
    void subjectOrSessionAloneIsEnough() throws Exception {
        assertEquals(Optional.empty(), tokens.check(signed(claims -> claims.subject(null))).subject());
        assertEquals(Optional.empty(), tokens.check(signed(claims -> claims.claim("sid", null))).sid());
    }

    @Test
    void try34_forgedLogoutTokenWithoutSignatureIsRefused() {
        refuse(new PlainJWT(claims().build()).serialize());
        String[] parts = signed(claims -> claims).split("\\.");
        refuse(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void try34_forgedLogoutTokenUnderTheWrongKeyIsRefused() throws JOSEException {
        refuse(signed(claims().build(), foreignKey, "logout+jwt"));
        SignedJWT secret = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(), claims().build());
        secret.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        refuse(secret.serialize());
    }

    @Test
    void try34_forgedLogoutTokenForAnotherApplicationIsRefused() {
        refuse(signed(claims -> claims.audience("another")));
        refuse(signed(claims -> claims.audience(List.of())));
        refuse(signed(claims -> claims.issuer("https://evil.example/realms/kring")));
    }

    @Test
    void try34_forgedLogoutTokenThatIsAnIdTokenIsRefused() {
        refuse(signed(claims -> claims.claim("nonce", "n")));
        refuse(signed(claims -> claims.claim("events", null)));
        refuse(signed(claims -> claims.claim("events", Map.of("another", Map.of()))));
        refuse(signed(claims -> claims.claim("events", EVENT)));
        refuse(signed(claims().build(), key, "at+jwt"));
    }

    @Test
    void try34_forgedLogoutTokenOfAnotherTimeIsRefused() {
        refuse(signed(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61)))));
        refuse(signed(claims -> claims.expirationTime(null)));
        refuse(signed(claims -> claims.issueTime(Date.from(NOW.plusSeconds(120)))));
        refuse(signed(claims -> claims.issueTime(Date.from(NOW.minusSeconds(3600)))));
        refuse(signed(claims -> claims.issueTime(null)));
    }

    @Test
    void try34_forgedLogoutTokenWithoutIdOrPersonIsRefused() {
        refuse(signed(claims -> claims.jwtID(null)));
        refuse(signed(claims -> claims.subject(null).claim("sid", null)));
        refuse("not a token");
        refuse("");
    }

    private static void refuse(String token) {
        assertThrows(LogoutTokens.Refused.class, () -> tokens.check(token));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims()).build(), key, "logout+jwt");
    }

    private static String signed(JWTClaimsSet claims, RSAKey by, String type) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").type(new JOSEObjectType(type)).build(), claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience("kring").issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(120))).jwtID("jti-1").subject("subject-1").claim("sid", "session-1")
                .claim("events", Map.of(EVENT, Map.of()));
    }
}
