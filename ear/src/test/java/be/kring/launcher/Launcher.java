package be.kring.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code mvn -Prun}: starts Kring with demo data and stays until it is stopped by Ctrl-C or TERM.
 *
 * <p>Settings: {@code -Dkring.http.port} (8080), {@code -Dkring.keycloak.port} (8180), {@code -Dkring.reset} to begin with
 * empty databases.
 */
public final class Launcher {

    private Launcher() {
    }

    /** @param arguments folder of the state, of the assembled WildFly, of Keycloak, and of the module {@code keycloak} */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        StackSettings settings = settings(arguments);
        try {
            Prerequisites.check(settings);
            reset(settings.state(), console);
            run(settings, console);
        } catch (StartFailure e) {
            console.print("");
            console.say(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(StackSettings settings, Console console) {
        Stack stack = new Stack(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        stack.start();
        console.print(Welcome.text(settings));
        String failure = stack.awaitFailure();
        stack.close();
        throw new StartFailure(failure);
    }

    private static StackSettings settings(String[] arguments) {
        Path module = Path.of(arguments[3]);
        StackPorts ports = StackPorts.of(Integer.getInteger("kring.http.port", 8080), Integer.getInteger("kring.keycloak.port", 8180));
        return new StackSettings(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]),
                module.resolve("realm"), provider(module.resolve("target")), ports, false, Map.of());
    }

    private static Path provider(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("kring-keycloak-.*\\.jar"))
                    .findFirst().orElse(target.resolve("none.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logs stay: they may tell why somebody wants to begin afresh. */
    private static void reset(Path state, Console console) {
        String wanted = System.getProperty("kring.reset");
        if (wanted == null || wanted.equals("false")) {
            return;
        }
        console.say("Beginning afresh: removing the databases in " + state);
        for (String folder : new String[] {"postgres", "wildfly"}) {
            remove(state.resolve(folder));
        }
    }

    private static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StartFailure(folder + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
