package be.kring.web.security;

import be.kring.web.problem.Json;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The identity provider as it describes itself (OpenID Connect Discovery 1.0), read when it is first needed and kept. */
@ApplicationScoped
public class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private String issuer;
    private String clientId;
    private volatile JsonNode metadata;

    protected Provider() {
    }

    @Inject
    public Provider(Config config) {
        this.issuer = config.getOptionalValue("kring.oidc.issuer", String.class).orElse("http://localhost:8180/realms/kring");
        this.clientId = config.getOptionalValue("kring.oidc.client.id", String.class).orElse("kring");
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    /** Where its public keys are. */
    public URI keys() throws IOException {
        return URI.create(metadata().path("jwks_uri").asText());
    }

    /** Where a browser goes to sign out there. */
    public String endSession() throws IOException {
        return metadata().path("end_session_endpoint").asText();
    }

    private JsonNode metadata() throws IOException {
        JsonNode known = metadata;
        if (known == null) {
            known = read(URI.create(issuer + "/.well-known/openid-configuration"));
            metadata = known;
        }
        return known;
    }

    private static JsonNode read(URI address) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return Json.read(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
