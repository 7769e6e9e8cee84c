package be.kring.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * HAProxy in front of several nodes, with the configuration of {@code ear/src/main/server/proxy/haproxy.cfg}, in which only
 * the list of nodes is made as long as it must be. A single node has none, and then nothing here does anything.
 */
final class Proxy {

    private static final String NODE = "    server kring-%1$d \"${KRING_NODE_%1$d}\" cookie kring-%1$d";
    private static final String UNCHECKED = "    server kring-%1$d-unchecked \"${KRING_NODE_%1$d}\" backup no-check";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final StackSettings settings;
    private final boolean needed;
    private Child child;

    Proxy(StackSettings settings) {
        this.settings = settings;
        this.needed = settings.nodes() > 1;
    }

    void start() {
        if (needed) {
            Path program = Haproxy.program();
            child = Child.start("HAProxy", settings.logs().resolve("haproxy.log"), settings.state(), environment(),
                    List.of(program.toString(), "-db", "-f", layOut().toString()));
        }
    }

    void stop() {
        if (child != null) {
            child.stop();
        }
    }

    /** Says ready when a node answers through it. */
    List<Readiness> readiness() {
        return needed ? List.of(new Readiness(child, settings.publicUrl() + "/health/ready", false)) : List.of();
    }

    Stream<Child> running() {
        return Stream.ofNullable(child);
    }

    /** Waits until it sends requests to this node. */
    void awaitUp(Node node) {
        if (needed) {
            Readiness.await(child, "HAProxy does not send requests to " + node.name(), () -> isUp(node));
        }
    }

    /** In the list of HAProxy's manual, section 9.1: the names are the first two fields, the state is the eighteenth. */
    boolean isUp(Node node) {
        URI status = URI.create("http://localhost:" + settings.ports().proxyStatus() + "/;csv");
        try {
            return HTTP.send(HttpRequest.newBuilder(status).build(), BodyHandlers.ofLines()).body()
                    .map(line -> line.split(",", -1)).filter(line -> line[0].equals("kring") && line[1].equals(node.name()))
                    .anyMatch(line -> line[17].startsWith("UP"));
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for HAProxy", e);
        }
    }

    /** The reference has two nodes. */
    private Path layOut() {
        try {
            String reference = Files.readString(settings.server().resolve("proxy/haproxy.cfg"));
            return Files.writeString(settings.state().resolve("haproxy.cfg"), reference.replace(lines(NODE, 2), lines(NODE, settings.nodes()))
                    .replace(lines(UNCHECKED, 2), lines(UNCHECKED, settings.nodes())));
        } catch (IOException e) {
            throw new StartFailure("HAProxy's configuration cannot be written: " + e.getMessage(), e);
        }
    }

    private static String lines(String line, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(line::formatted).collect(Collectors.joining("\n"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KRING_PROXY_BIND", "127.0.0.1:" + settings.ports().http());
        environment.put("KRING_PROXY_STATUS", "127.0.0.1:" + settings.ports().proxyStatus());
        for (int number = 1; number <= settings.nodes(); number++) {
            environment.put("KRING_NODE_" + number, "127.0.0.1:" + settings.ports().node(number).http());
        }
        return environment;
    }
}
