package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before anything starts; each check that fails says in one sentence what to do. */
final class Prerequisites {

    private static final int JAVA = 17;
    private static final long FREE_BYTES = 1_000_000_000L;

    private Prerequisites() {
    }

    static void check(StackSettings settings) {
        checkJava(Runtime.version().feature());
        checkDisk(settings.state());
        if (settings.nodes() > 1) {
            Haproxy.program();
        }
        checkPort(settings.ports().http(), "Kring", "kring.http.port");
        checkPort(settings.ports().keycloak(), "Keycloak", "kring.keycloak.port");
    }

    static void checkJava(int version) {
        if (version < JAVA) {
            throw new StartFailure("Kring needs Java " + JAVA + " or newer and this is Java " + version
                    + ". Point JAVA_HOME to a JDK " + JAVA + " and start again.");
        }
    }

    private static void checkDisk(Path state) {
        try {
            Files.createDirectories(state);
            long free = Files.getFileStore(state).getUsableSpace();
            if (free < FREE_BYTES) {
                throw new StartFailure("Only " + free / 1_000_000 + " MB are free on the disk of " + state
                        + ", and Kring needs 1 GB for its databases and logs. Make room and start again.");
            }
        } catch (IOException e) {
            throw new StartFailure("Kring cannot write to " + state + ": " + e.getMessage()
                    + ". Give your account access to this folder and start again.", e);
        }
    }

    private static void checkPort(int port, String who, String property) {
        if (StackPorts.isTaken(port)) {
            throw new StartFailure("Port " + port + " is in use by another program, and " + who + " needs it. Stop that program, "
                    + "or choose another port: mvn -Prun -D" + property + "=" + (port + 1));
        }
    }
}
