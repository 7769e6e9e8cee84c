package be.kring.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The administrator of Keycloak, who does in the realm {@code kring} what its console does. */
public final class KeycloakAdministrator {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI realm;
    private final String token;

    private KeycloakAdministrator(URI realm, String token) {
        this.realm = realm;
        this.token = token;
    }

    /** The administrator of the embedded Keycloak. */
    public static KeycloakAdministrator of(Kring kring) {
        String base = kring.issuer().toString().replaceFirst("/realms/.*", "");
        Answer answer = send(SignIn.form(URI.create(base + "/realms/master/protocol/openid-connect/token"), Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin")));
        return new KeycloakAdministrator(URI.create(base + "/admin/realms/kring/"), answer.expecting(200).json().path("access_token").asText());
    }

    /** Ends all sessions of somebody; Keycloak tells the applications through their back channel. */
    public void endsSessionsOf(Employee employee) {
        call("POST", "users/" + idOf(employee) + "/logout", null).expecting(204);
    }

    public void disables(Employee employee) {
        setEnabled(employee, false);
    }

    public void enables(Employee employee) {
        setEnabled(employee, true);
    }

    /** Deletes the account in realm {@code kring}; the one with the employer stays. */
    public void deletes(Employee employee) {
        call("DELETE", "users/" + idOf(employee), null).expecting(204);
    }

    /** Brings people into another realm, all of them or none (Keycloak's partial import). @param users as in a realm file */
    public void imports(String employer, ArrayNode users) {
        ObjectNode request = Answer.JSON.createObjectNode().put("ifResourceExists", "FAIL");
        request.set("users", users);
        call("POST", "../" + employer + "/partialImport", request).expecting(200);
    }

    /** Where Keycloak sends the logout tokens for the client {@code kring}. @return where it sent them before */
    public String sendsLogoutTokensTo(String address) {
        ObjectNode client = (ObjectNode) call("GET", "clients?clientId=kring", null).expecting(200).json().get(0);
        ObjectNode attributes = (ObjectNode) client.get("attributes");
        String before = attributes.path("backchannel.logout.url").asText();
        attributes.put("backchannel.logout.url", address);
        call("PUT", "clients/" + client.path("id").asText(), client).expecting(204);
        return before;
    }

    /**
     * Publishes a key among those of the realm, behind its own: Keycloak does not sign with it, and whoever checks tokens of the
     * realm accepts what it has signed.
     *
     * @return the id by which a token names the key
     */
    public String publishes(KeyPair key) {
        ObjectNode provider = Answer.JSON.createObjectNode().put("name", "crowd").put("providerId", "rsa")
                .put("providerType", "org.keycloak.keys.KeyProvider").put("parentId", call("GET", "", null).expecting(200).json().path("id").asText());
        ObjectNode config = provider.putObject("config");
        config.putArray("priority").add("-1");
        config.putArray("algorithm").add("RS256");
        config.putArray("privateKey").add("-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----");
        String created = call("POST", "components", provider).expecting(201).header("Location").orElseThrow();
        String id = created.substring(created.lastIndexOf('/') + 1);
        for (JsonNode known : call("GET", "keys", null).expecting(200).json().path("keys")) {
            if (known.path("providerId").asText().equals(id)) {
                return known.path("kid").asText();
            }
        }
        throw new AssertionError("Keycloak does not publish the key of " + created);
    }

    /** Takes away the right of the client {@code kring} to list the accounts of the realm, which its reconciliation needs. */
    public void hidesAccountsFromKring() {
        ObjectNode client = (ObjectNode) call("GET", "clients?clientId=kring", null).expecting(200).json().get(0);
        call("PUT", "clients/" + client.path("id").asText(), client.put("serviceAccountsEnabled", false)).expecting(204);
    }

    private void setEnabled(Employee employee, boolean enabled) {
        String path = "users/" + idOf(employee);
        ObjectNode user = (ObjectNode) call("GET", path, null).expecting(200).json();
        call("PUT", path, user.put("enabled", enabled)).expecting(204);
    }

    /** The {@code sub} of somebody who has signed in before. */
    public String idOf(Employee employee) {
        String name = URLEncoder.encode(employee.username() + "@" + employee.employer(), StandardCharsets.UTF_8);
        JsonNode users = call("GET", "users?exact=true&username=" + name, null).expecting(200).json();
        if (users.size() != 1) {
            throw new AssertionError(name + " is not one user of the realm but " + users);
        }
        return users.get(0).path("id").asText();
    }

    private Answer call(String method, String path, JsonNode body) {
        return send(HttpRequest.newBuilder(realm.resolve(path)).timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())).build());
    }

    private static Answer send(HttpRequest request) {
        try {
            return Answer.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
