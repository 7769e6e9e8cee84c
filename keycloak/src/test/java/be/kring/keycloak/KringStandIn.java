package be.kring.keycloak;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes what Keycloak sends to Kring, at an address that stays the same while it is closed and opened again. */
final class KringStandIn {

    private final InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), KeycloakServer.freePort());
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** One POST, with the headers that prove its origin. */
    record Request(String path, String body, String timestamp, String signature, Instant at) {

        /** Checks the proof as Kring does: with the shared secret, over the time and the body. */
        boolean isGenuine() {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(KeycloakServer.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                String code = HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
                Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), at);
                return ("sha256=" + code).equals(signature) && age.abs().compareTo(Duration.ofSeconds(30)) < 0;
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }
    }

    URI address() {
        return URI.create("http://localhost:" + address.getPort());
    }

    void open() throws IOException {
        server = HttpServer.create(address, 0);
        server.createContext("/", this::take);
        server.start();
    }

    void close() {
        server.stop(0);
    }

    /** What was sent to this path about this account, oldest first, as soon as there are this many. */
    List<Request> awaitRequests(String path, String about, int count) {
        await(count + " × " + path + " about " + about).atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50))
                .until(() -> requests(path, about).size() >= count);
        return requests(path, about);
    }

    List<Request> requests(String path, String about) {
        return requests.stream().filter(request -> request.path().equals(path) && request.body().contains(about)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        requests.add(new Request(exchange.getRequestURI().getPath(), body, headers.getFirst("X-Kring-Timestamp"),
                headers.getFirst("X-Kring-Signature"), Instant.now()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
