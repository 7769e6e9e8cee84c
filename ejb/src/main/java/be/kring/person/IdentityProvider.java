package be.kring.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts at Keycloak, read through its admin REST interface with the service account of our own client, which has the role
 * {@code view-users} of {@code realm-management} and no other.
 */
@ApplicationScoped
class IdentityProvider {

    private static final int PAGE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @ConfigProperty(name = "kring.oidc.issuer", defaultValue = "http://localhost:8180/realms/kring")
    String issuer;

    @Inject
    @ConfigProperty(name = "kring.oidc.client.id", defaultValue = "kring")
    String clientId;

    @Inject
    @ConfigProperty(name = "kring.oidc.client.secret")
    Optional<String> secret;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    String issuer() {
        return issuer;
    }

    /** Every account: its subject, and whether it is enabled. */
    Map<String, Boolean> listAccounts() throws IOException {
        String token = token();
        Map<String, Boolean> accounts = new HashMap<>();
        JsonNode page;
        int first = 0;
        do {
            page = get(token, "?briefRepresentation=true&first=" + first + "&max=" + PAGE).orElseThrow(() -> new IOException("no such realm"));
            page.forEach(user -> accounts.put(user.path("id").asText(), user.path("enabled").asBoolean()));
            first += PAGE;
        } while (page.size() == PAGE);
        return accounts;
    }

    /** How the account stands at this moment: a list that is read in pages is from before, and may miss one while others come and go. */
    AccountStatus getStatus(String subject) throws IOException {
        return get(token(), "/" + URLEncoder.encode(subject, StandardCharsets.UTF_8))
                .map(user -> user.path("enabled").asBoolean() ? AccountStatus.ACTIVE : AccountStatus.DISABLED).orElse(AccountStatus.DELETED);
    }

    private Optional<JsonNode> get(String token, String rest) throws IOException {
        String users = issuer.replaceFirst("/realms/", "/admin/realms/") + "/users" + rest;
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(users)).header("Authorization", "Bearer " + token));
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(body(answer));
    }

    private String token() throws IOException {
        String form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8)
                + "&client_secret=" + URLEncoder.encode(secret.orElse(""), StandardCharsets.UTF_8);
        return body(send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)))).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answers " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
