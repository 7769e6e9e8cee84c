package be.kring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser without JavaScript, and behind it the application that trades the code for tokens. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERIFIER = "a-verifier-of-this-test-that-is-long-enough-to-be-one";

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new BrowserCookies()).build();
    private final KeycloakServer keycloak;
    private final URI application;

    Visitor(KeycloakServer keycloak, URI application) {
        this.keycloak = keycloak;
        this.application = application;
    }

    /** Opens Kring: as it sends a browser that has no session to Keycloak. */
    Page visit() {
        return visit(Map.of("code_challenge", challenge(), "code_challenge_method", "S256"));
    }

    Page visit(Map<String, String> more) {
        Map<String, String> query = new TreeMap<>(more);
        query.putAll(Map.of("client_id", "kring", "redirect_uri", application + "/callback", "response_type", "code",
                "scope", "openid", "state", "any", "ui_locales", "nl"));
        return open(page(URI.create(keycloak.realm("kring") + "/protocol/openid-connect/auth?" + form(query))).build());
    }

    Page submit(Page page, Map<String, String> fields) {
        return open(page(page.action()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))).build());
    }

    /** Chooses the employer and gives the account's name as password there, as all demo accounts have. */
    Page signIn(String employer, String user) {
        Page choice = visit();
        Page password = submit(choice, Map.of("employer", employer));
        return submit(password, Map.of("username", user, "password", user));
    }

    /** The claims of the access token for the code that the application was given. */
    JsonNode claims(Page callback) {
        return payload(tokens(callback).path("access_token").asText());
    }

    /** All that the application is given for the code. */
    JsonNode tokens(Page callback) {
        return token(Map.of("grant_type", "authorization_code", "code", callback.parameter("code"),
                "redirect_uri", application + "/callback", "code_verifier", VERIFIER));
    }

    JsonNode token(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(Map.of("client_id", "kring", "client_secret", KeycloakServer.SECRET));
        all.putAll(fields);
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.realm("kring") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(all))).build();
        return json(send(request).body());
    }

    static JsonNode payload(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder page(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html");
    }

    private Page open(HttpRequest request) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 3) {
            return new Page(answer.uri(), answer.statusCode(), answer.body());
        }
        URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        return next.toString().startsWith(application.toString())
                ? new Page(next, 0, "")
                : open(page(next).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
