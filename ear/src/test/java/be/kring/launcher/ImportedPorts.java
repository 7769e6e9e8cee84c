package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The ports with which the realms were imported. Keycloak sends nobody back to another address of Kring, and whoever signed in at
 * another address of Keycloak would be somebody else; so the databases belong to these ports. They are kept in the folder of the
 * databases: a reset ends both, a backup holds both.
 */
record ImportedPorts(int http, int keycloak) {

    private static final String NAME = "kring.ports";

    /** Keeps those of a stack, unless its databases have theirs already. */
    static void keep(Path databases, StackPorts ports) {
        Path file = databases.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, ports.http() + " " + ports.keycloak());
            }
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** None where there are no databases. */
    static Optional<ImportedPorts> find(Path databases) {
        Path file = databases.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            String[] ports = Files.readString(file).strip().split(" ");
            return Optional.of(new ImportedPorts(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])));
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
