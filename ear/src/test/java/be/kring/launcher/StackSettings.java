package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a stack keeps its state, which programs it runs, and what it listens on. Everything listens on the loopback.
 *
 * @param state       folder of the databases, base folders of the nodes, and logs
 * @param server      the assembled WildFly, see {@code ear/pom.xml}
 * @param keycloak    the unpacked Keycloak, shared by all stacks of a checkout
 * @param realms      folder of the realm files
 * @param provider    our provider jar for Keycloak
 * @param throwAway   whether the database may trade durability for speed
 * @param environment further variables for WildFly and Keycloak; they win over those that the stack sets
 */
public record StackSettings(Path state, Path server, Path keycloak, Path realms, Path provider, StackPorts ports,
                            boolean throwAway, Map<String, String> environment) {

    /** The secret of the demo's client; Kring refuses it outside the demo. */
    public static final String DEMO_SECRET = "demo-only-not-a-secret";

    /**
     * A stack that runs what the build made.
     *
     * @param target the build folder of the module {@code ear}
     */
    public static StackSettings built(Path state, Path target, StackPorts ports, boolean throwAway, Map<String, String> environment) {
        Path module = target.resolve("../../keycloak").normalize();
        return new StackSettings(state, target.resolve("server"), module.resolve("target/keycloak"), module.resolve("realm"),
                provider(module.resolve("target")), ports, throwAway, environment);
    }

    /** A stack of one node on free ports with empty state that nobody will miss. */
    public static StackSettings throwAway(Path state, Path target, Map<String, String> environment) {
        return throwAway(state, target, 1, environment);
    }

    /** The same with this number of nodes. */
    public static StackSettings throwAway(Path state, Path target, int nodes, Map<String, String> environment) {
        Folder.remove(state);
        return built(state, target, StackPorts.anyFree(nodes), true, environment);
    }

    /** A stack of one node to measure, on free ports with empty state: as durable and as compiled as an operator's. */
    public static StackSettings measured(Path state, Path target, Map<String, String> environment) {
        return measured(state, target, 1, environment);
    }

    /** The same with this number of nodes. */
    public static StackSettings measured(Path state, Path target, int nodes, Map<String, String> environment) {
        Folder.remove(state);
        return built(state, target, StackPorts.anyFree(nodes), false, environment);
    }

    /** The number of nodes. */
    public int nodes() {
        return ports.nodes().size();
    }

    /** The name of a node's base folder and log, without the number where there is one node only. */
    String folder(int node) {
        return nodes() == 1 ? "wildfly" : "wildfly-" + node;
    }

    /** Lays out the base folder of a node, with the configuration of the assembly. */
    public Path layOutServer(int node) {
        Path base = state.resolve(folder(node));
        try (Stream<Path> files = Files.list(server.resolve("standalone/configuration"))) {
            Path configuration = Files.createDirectories(base.resolve("configuration"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return base;
        } catch (IOException e) {
            throw new StartFailure("WildFly's configuration cannot be copied to " + base + ": " + e.getMessage(), e);
        }
    }

    /** The data folder of PostgreSQL. */
    public Path databases() {
        return databasesIn(state);
    }

    static Path databasesIn(Path state) {
        return state.resolve("postgres");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    /** Where people reach Kring: at the only node or the proxy, unless the environment says that they come another way. */
    public String publicUrl() {
        return environment.getOrDefault("KRING_PUBLIC_URL", "http://localhost:" + ports.http());
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String issuer() {
        return keycloakUrl() + "/realms/kring";
    }

    /** The address of one of the two databases: {@code kring} or {@code keycloak}; user and password are its name. */
    public String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.database() + "/" + database;
    }

    private static Path provider(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("kring-keycloak-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst().orElseThrow(() -> new StartFailure("Our provider for Keycloak is not in " + target
                            + ". Build the module keycloak first: mvn package"));
        } catch (IOException e) {
            throw new StartFailure(target + " cannot be read: " + e.getMessage(), e);
        }
    }
}
