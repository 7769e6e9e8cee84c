package be.kring.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * {@code mvn -Prun}: starts Kring with demo data and stays until it is stopped by Ctrl-C or TERM.
 *
 * <p>Settings: {@code -Dkring.http.port} (8080), {@code -Dkring.keycloak.port} (8180), {@code -Dkring.reset} to begin with
 * empty databases.
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
            reset(settings.state());
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
        StackPorts ports = StackPorts.of(Integer.getInteger("kring.http.port", 8080), Integer.getInteger("kring.keycloak.port", 8180));
        return StackSettings.built(Path.of(arguments[0]), Path.of(arguments[1]), ports, false, Map.of());
    }

    /** Logs stay: they may tell why somebody wants to begin afresh. */
    private void reset(Path state) {
        String wanted = System.getProperty("kring.reset");
        if (wanted == null || wanted.equals("false")) {
            return;
        }
        console.say("Beginning afresh: removing the databases in " + state);
        Folder.remove(state.resolve("postgres"));
        Folder.remove(state.resolve("wildfly"));
    }
}
