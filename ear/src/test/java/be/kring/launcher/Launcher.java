package be.kring.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code mvn -Prun}: starts Kring with demo data and stays until it is stopped by Ctrl-C or TERM.
 *
 * <p>Settings: {@code -Dkring.http.port} (8080), {@code -Dkring.keycloak.port} (8180), {@code -Dkring.nodes} (1; more need
 * HAProxy), {@code -Dkring.reset} to begin with empty databases.
 */
public final class Launcher {

    private final Console console = new Console(System.out);
    private volatile boolean askedToStop;

    private Launcher() {
    }

    /** @param arguments the folder for the state, and the build folder of the module {@code ear} */
    public static void main(String[] arguments) {
        new Launcher().run(arguments);
    }

    private void run(String[] arguments) {
        try {
            StackSettings settings = settings(arguments);
            Prerequisites.check(settings);
            reset(settings);
            run(settings);
        } catch (StartFailure e) {
            if (!askedToStop) {
                console.print("");
                console.say(e.getMessage());
            }
            System.exit(1);
        }
    }

    private void run(StackSettings settings) {
        Stack stack = new Stack(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            askedToStop = true;
            stack.close();
        }, "stop"));
        stack.start();
        console.print(Welcome.text(settings));
        String failure = stack.awaitFailure();
        stack.close();
        throw new StartFailure(failure);
    }

    private static StackSettings settings(String[] arguments) {
        StackPorts ports = StackPorts.of(Integer.getInteger("kring.http.port", 8080),
                Integer.getInteger("kring.keycloak.port", 8180), Integer.getInteger("kring.nodes", 1));
        return StackSettings.built(Path.of(arguments[0]), Path.of(arguments[1]), ports, false, Map.of());
    }

    /** Logs stay: they may tell why somebody wants to begin afresh. */
    private void reset(StackSettings settings) {
        String wanted = System.getProperty("kring.reset");
        if (wanted == null || wanted.equals("false")) {
            return;
        }
        console.say("Beginning afresh: removing the databases in " + settings.state());
        Folder.remove(settings.state().resolve("postgres"));
        IntStream.rangeClosed(1, settings.nodes()).forEach(node -> Folder.remove(settings.state().resolve(settings.folder(node))));
    }
}
