package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Try 34 against the running whole; every forgery by itself is tried in {@code LogoutTokensTest} of the module web. */
@WholeSystem
class LogoutTokenTriesIT {

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
