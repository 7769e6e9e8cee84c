package be.kring.driver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.awaitility.Awaitility.await;

/**
 * Any number of people with a bearer token, without a page of Keycloak for each: the realm gets a signing key of ours beside its
 * own, and we sign what its mappers would say (docs/sign-in.md). Kring checks these tokens as any other, and makes a person
 * at the first request. Keycloak does not know them, and therefore no longer lets Kring compare its people with the accounts there.
 */
public final class Crowd {

    private static final int KEY_BITS = 2048;
    private static final Duration VALIDITY = Duration.ofHours(12);
    /** WildFly asks for new keys at most every ten seconds. */
    private static final Duration KEY_KNOWN = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(30)).build();
    private final Kring kring;
    private final JWSHeader header;
    private final RSASSASigner signer;
    private final Instant issued = Instant.now();

    private Crowd(Kring kring, String keyId, KeyPair key) {
        this.kring = kring;
        this.header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(keyId).build();
        this.signer = new RSASSASigner(key.getPrivate());
    }

    /** Gives Keycloak the key, and waits until Kring knows it. */
    public static Crowd of(Kring kring) {
        KeyPair key = keyPair();
        KeycloakAdministrator administrator = KeycloakAdministrator.of(kring);
        administrator.hidesAccountsFromKring();
        Crowd crowd = new Crowd(kring, administrator.publishes(key), key);
        await().atMost(KEY_KNOWN).pollInterval(Duration.ofSeconds(1)).until(() -> crowd.person(0).api().get("me").status() == 200);
        return crowd;
    }

    /** Number so-and-so, the same one whenever the number is the same. All of them share one HTTP client. */
    public Colleague person(int number) {
        return new Colleague(kring, new Api(http, kring.address(), Map.of("Authorization", "Bearer " + token(number))), cookie -> Optional.empty());
    }

    /** The name by which others mention this person, unless somebody else took it first. */
    public String handle(int number) {
        return "collega.nummer" + number;
    }

    /** An access token as realm {@code kring} would give it, valid for twelve hours, each person in a session of its own. */
    public String token(int number) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(kring.issuer().toString()).audience("kring").subject(id("subject", number))
                .issueTime(Date.from(issued)).expirationTime(Date.from(issued.plus(VALIDITY))).jwtID(id("token", number))
                .claim("typ", "Bearer").claim("azp", "kring").claim("sid", id("session", number)).claim("scope", "openid")
                .claim("preferred_username", "collega-" + number + "@lokaal").claim("name", "Collega Nummer" + number)
                .claim("given_name", "Collega").claim("family_name", "Nummer" + number).claim("email", "collega-" + number + "@lokaal.example")
                .claim("locale", "nl").claim("organisation", "Stad Hellebeek").claim("organisation_code", "0900000031")
                .claim("function", "dossierbeheerder").claim("level", "LOCAL").build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String id(String what, int number) {
        return UUID.nameUUIDFromBytes((what + " " + number).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
