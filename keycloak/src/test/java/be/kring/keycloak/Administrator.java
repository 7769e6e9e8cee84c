package be.kring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;

/** Somebody who uses Keycloak's administration API: with the bootstrap account, or with a token that is given. */
final class Administrator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeycloakServer keycloak;
    private final String token;

    Administrator(KeycloakServer keycloak) {
        this.keycloak = keycloak;
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.realm("master") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password=admin")).build();
        this.token = read(send(request)).path("access_token").asText();
    }

    Administrator(KeycloakServer keycloak, String token) {
        this.keycloak = keycloak;
        this.token = token;
    }

    JsonNode get(String path) {
        return read(call("GET", path, ""));
    }

    /** The status of the answer. */
    int send(String method, String path, String body) {
        return call(method, path, body).statusCode();
    }

    /** Reads an account, changes it and writes it back. */
    void change(String realm, String userId, Consumer<ObjectNode> change) {
        String path = realm + "/users/" + userId;
        ObjectNode user = (ObjectNode) get(path);
        change.accept(user);
        HttpResponse<String> answer = call("PUT", path, user.toString());
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return send(HttpRequest.newBuilder(keycloak.url().resolve("/admin/realms/" + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
