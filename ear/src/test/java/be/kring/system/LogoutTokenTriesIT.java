package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Try 34 against the running whole; every forgery by itself is tried in {@code LogoutTokensTest} of the module web. */
@WholeSystem
class LogoutTokenTriesIT {

    private static final int SIGNED_OUT = 4001;

    @Test
    void try34_a_forged_logout_token_ends_nothing(Kring kring) {
        Colleague joren = kring.signsIn(Account.MODERATOR);
        var tokens = kring.tokens(Account.MODERATOR);
        String access = tokens.path("access_token").asText();
        String claims = "{\"iss\":\"" + kring.issuer() + "\",\"aud\":\"kring\",\"jti\":\"forged\",\"iat\":" + now() + ",\"exp\":" + (now() + 60)
                + ",\"sub\":\"" + subject(access) + "\",\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}";
        for (String token : List.of(unsigned("{\"alg\":\"none\"}", claims, ""), unsigned("{\"alg\":\"HS256\"}", claims, "AAAA"),
                unsigned("{\"alg\":\"RS256\",\"kid\":\"unknown\"}", claims, "AAAA"), access, tokens.path("id_token").asText(), "", "x.y.z")) {
            Answer answer = send(kring, token).expecting(400);
            assertEquals("no-store", answer.header("Cache-Control").orElse(""));
        }
        kring.stranger().send("POST", "/oidc/backchannel-logout", null).expecting(400);
        assertEquals("Joren De Smet", joren.me().path("name").asText());
    }

    /** Kring hears of one of the sessions that end only: of somebody in whose name no other test goes on. */
    @Test
    void try34_a_true_logout_token_counts_once(Kring kring) throws Exception {
        BlockingQueue<String> caught = new LinkedBlockingQueue<>();
        HttpServer listener = listen(caught);
        KeycloakAdministrator keycloak = KeycloakAdministrator.of(kring);
        String ours = keycloak.sendsLogoutTokensTo("http://127.0.0.1:" + listener.getAddress().getPort() + "/");
        try {
            Colleague jonas = kring.signsIn(Account.NIEUW_FEDERAAL);
            keycloak.endsSessionsOf(Account.NIEUW_FEDERAAL);
            assertEquals(200, jonas.api().get("me").status(), "Kring was not told yet");
            String token = handOnUntilEnded(kring, jonas, caught);
            send(kring, token).expecting(400);
        } finally {
            keycloak.sendsLogoutTokensTo(ours);
            listener.stop(0);
        }
        assertTrue(ours.endsWith("/oidc/backchannel-logout"), ours);
    }

    /** Keycloak names a session in each token; another provider need not (docs/decisions/0012). */
    @Test
    void a_logout_token_without_a_session_ends_all_of_the_person(Kring kring) throws Exception {
        Colleague here = kring.signsIn(Account.NIEUW_FEDERAAL);
        Colleague elsewhere = kring.signsIn(Account.NIEUW_FEDERAAL);
        Colleague program = kring.integrator(Account.NIEUW_FEDERAAL);
        Colleague sophie = kring.signsIn(Account.FEDERAAL);
        try (Live socket = here.goesLive(); Live ofProgram = program.goesLive()) {
            String token = aboutAllOf(Account.NIEUW_FEDERAAL, kring);
            await("Kring fetches the key with which it is signed").until(() -> send(kring, token).status() == 200);
            List.of(here, elsewhere, program).forEach(each -> each.api().get("me").expecting(401));
            List.of(socket, ofProgram).forEach(each -> assertEquals(SIGNED_OUT, each.closeCode()));
        }
        sophie.me();
        assertEquals("Jonas Weber", kring.signsIn(Account.NIEUW_FEDERAAL).me().path("name").asText());
    }

    private static String aboutAllOf(Account account, Kring kring) throws GeneralSecurityException, JOSEException {
        KeycloakAdministrator keycloak = KeycloakAdministrator.of(kring);
        KeyPair key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(kring.issuer().toString()).audience("kring").subject(keycloak.idOf(account))
                .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(300))).jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())).build();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("logout+jwt")).keyID(keycloak.publishes(key)).build(), claims);
        token.sign(new RSASSASigner(key.getPrivate()));
        return token.serialize();
    }

    /** Jonas may have signed in elsewhere too, and Keycloak sends a token for each session; gives the one that was his here. */
    private static String handOnUntilEnded(Kring kring, Colleague jonas, BlockingQueue<String> caught) throws InterruptedException {
        while (true) {
            String token = caught.poll(60, TimeUnit.SECONDS);
            assertNotNull(token, "Keycloak sent no logout token for this session");
            send(kring, token).expecting(200);
            if (jonas.api().get("me").status() == 401) {
                return token;
            }
        }
    }

    private static Answer send(Kring kring, String token) {
        return kring.stranger().with("Content-Type", "application/x-www-form-urlencoded").send("POST", "/oidc/backchannel-logout", "logout_token=" + token);
    }

    private static HttpServer listen(BlockingQueue<String> tokens) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            tokens.add(URLDecoder.decode(form.replaceFirst(".*logout_token=([^&]*).*", "$1"), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String unsigned(String header, String claims, String signature) {
        return encode(header) + "." + encode(claims) + "." + signature;
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst("(?s).*\"sub\":\"([^\"]*)\".*", "$1");
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }
}
