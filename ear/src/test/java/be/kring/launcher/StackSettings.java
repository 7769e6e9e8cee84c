package be.kring.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a stack keeps its state, which programs it runs, and what it listens on. Everything listens on the loopback.
 *
 * @param state       folder of the databases, base folder of WildFly, and logs
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
    static final String DEMO_SECRET = "demo-only-not-a-secret";

    public Path logs() {
        return state.resolve("logs");
    }

    /** Where people reach Kring. */
    public String publicUrl() {
        return "http://localhost:" + ports.http();
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
}
