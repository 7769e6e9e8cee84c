package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What must hold before anything starts; each check that fails says in one sentence what to do. {@code mvn -Prun} asks before it
 * builds, because a build takes minutes and would change the programs of a Kring that runs, and again before it starts. The versions
 * of Java and Maven are looked at before that, by the enforcer of the parent POM.
 */
public final class Prerequisites {

    /** For a first start: Maven's repository and the build take 2 GB, and what is left is as later. README.md names it too. */
    static final int FIRST_GIGABYTES = 3;
    /** What is left to take once it is built: the databases and logs. */
    static final int LATER_GIGABYTES = 1;

    private static final long GIGABYTE = 1_000_000_000L;

    private Prerequisites() {
    }

    /**
     * Before the build. It is compiled for that without the libraries of the tests: what it uses must do without them.
     *
     * @param arguments those of {@link Launcher}
     */
    public static void main(String[] arguments) {
        try {
            Path state = Path.of(arguments[0]);
            StateLock.requireFree(state);
            check(state, Path.of(arguments[1]), Wishes.fromProperties());
        } catch (StartFailure e) {
            Console console = new Console(System.out);
            console.print("");
            console.say(e.getMessage());
            System.exit(1);
        }
    }

    /** @param target the build folder of the module {@code ear}, which a first start does not find */
    static void check(Path state, Path target, Wishes wishes) {
        checkDisk(free(state), Files.exists(target.resolve("server/application")), state);
        if (wishes.nodes() > 1) {
            Haproxy.program();
        }
        checkPorts(StackSettings.databasesIn(state), wishes);
    }

    static void checkDisk(long free, boolean built, Path folder) {
        int needed = built ? LATER_GIGABYTES : FIRST_GIGABYTES;
        if (free < needed * GIGABYTE) {
            throw new StartFailure("Only " + free / 1_000_000 + " MB are free on the disk of " + folder + ", and Kring needs " + needed + " GB "
                    + (built ? "for its databases and logs" : "for its first start") + ". Make room and start again.");
        }
    }

    static void checkPorts(Path databases, Wishes wishes) {
        Optional<ImportedPorts> kept = wishes.reset() ? Optional.empty() : ImportedPorts.find(databases);
        kept.filter(ports -> ports.http() != wishes.http() || ports.keycloak() != wishes.keycloak()).ifPresent(ports -> {
            throw new StartFailure("Kring ran here on port " + ports.http() + " before, with Keycloak on port " + ports.keycloak()
                    + ", and on other ports nobody can sign in to what it kept. Use the same: "
                    + wishes.withHttp(ports.http()).withKeycloak(ports.keycloak()).command()
                    + ", or begin afresh without what it kept: " + wishes.withReset().command());
        });
        checkPort(wishes.http(), "Kring", kept.isPresent(), wishes.withHttp(wishes.http() + 1));
        checkPort(wishes.keycloak(), "Keycloak", kept.isPresent(), wishes.withKeycloak(wishes.keycloak() + 1));
    }

    private static void checkPort(int port, String who, boolean kept, Wishes other) {
        if (StackPorts.isTaken(port)) {
            throw new StartFailure("Port " + port + " is in use by another program, and " + who + " needs it. Stop that program, or "
                    + (kept ? "begin afresh on another port without what Kring kept: " + other.withReset().command()
                            : "choose another port: " + other.command()));
        }
    }

    private static long free(Path state) {
        try {
            return Files.getFileStore(Files.createDirectories(state)).getUsableSpace();
        } catch (IOException e) {
            throw new StartFailure("Kring cannot write to " + state + ": " + e.getMessage()
                    + ". Give your account access to this folder and start again.", e);
        }
    }
}
