package be.kring.system;

import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second node on the databases of a stack, with everything switched on that is off by default, and limits that are soon reached. */
final class WatchedNode implements AutoCloseable {

    static final int SEARCHES = 3;
    static final int REQUESTS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC = Pattern.compile("^([a-z_]+)[{ ]", Pattern.MULTILINE);

    private final OtlpReceiver receiver = new OtlpReceiver();
    private final StackSettings settings;
    private final Node node;
    private final Kring kring;

    WatchedNode(Stack stack, Kring beside) {
        Map<String, String> environment = new HashMap<>(Map.of("KRING_NODE", "watched", "KRING_DB_URL", stack.settings().databaseUrl("kring"),
                "KRING_OIDC_ISSUER", stack.settings().issuer(), "KRING_TRUST_PROXY", "true", "KRING_LOG_FORMAT", "JSON", "KRING_ACCESS_LOG", "true",
                "KRING_RECONCILIATION_SECONDS", "1", "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint(), "OTEL_BSP_SCHEDULE_DELAY", "200"));
        environment.putAll(Map.of("KRING_LIMIT_SEARCHES", String.valueOf(SEARCHES), "KRING_LIMIT_REQUESTS", String.valueOf(REQUESTS)));
        settings = StackSettings.throwAway(stack.settings().state().resolveSibling("watched"), stack.settings().server().getParent(), environment);
        node = Node.alone(settings, new Console(System.out));
        kring = new Kring(URI.create(settings.publicUrl()), beside.issuer(), beside.clientSecret());
        node.start();
        node.await();
    }

    /** The node as the world meets it. Only who has a token already can use it: Keycloak does not know its address. */
    Kring kring() {
        return kring;
    }

    OtlpReceiver receiver() {
        return receiver;
    }

    /** What Prometheus gets. */
    String metrics() {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + settings.ports().node(1).management() + "/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Set<String> namesOfMetrics() {
        return METRIC.matcher(metrics()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** The value of the first sample of this name that has all these labels. @param labels each as {@code name="value"} */
    double metric(String name, String... labels) {
        return metrics().lines().filter(line -> line.matches(name + "[{ ].*") && Stream.of(labels).allMatch(line::contains)).findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .orElseThrow(() -> new AssertionError("No metric " + name));
    }

    /** The log, each line of which must be an object. What the script and the Java machine say before it begins is left out, and a line that is being written. */
    List<JsonNode> log() {
        try {
            String written = Files.readString(node.log());
            return written.substring(0, written.lastIndexOf('\n') + 1).lines().dropWhile(line -> !line.startsWith("{")).map(WatchedNode::parsed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + line, e);
        }
    }

    @Override
    public void close() {
        node.stop();
        receiver.close();
    }
}
