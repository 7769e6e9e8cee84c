package be.kring.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code mvn -Prun}: starts Kring with demo data and stays until it is stopped by Ctrl-C or TERM. The settings are {@link Wishes}.
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

    @SuppressWarnings("try")
    private void run(String[] arguments) {
        Path state = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Wishes wishes = Wishes.fromProperties();
        try (StateLock lock = StateLock.take(state, "Kring already runs from this folder, at http://localhost:" + wishes.http()
                + " (process " + ProcessHandle.current().pid() + "). Stop it first: Ctrl-C in its terminal.")) {
            Prerequisites.check(state, target, wishes);
            StackPorts ports = StackPorts.of(wishes.http(), wishes.keycloak(), wishes.nodes());
            StackSettings settings = StackSettings.built(state, target, ports, false, Map.of());
            if (wishes.reset()) {
                reset(settings);
            }
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

    /** Logs stay: they may tell why somebody wants to begin afresh. */
    private void reset(StackSettings settings) {
        console.say("Beginning afresh: removing the databases in " + settings.state());
        Folder.remove(settings.databases());
        IntStream.rangeClosed(1, settings.nodes()).forEach(node -> Folder.remove(settings.state().resolve(settings.folder(node))));
    }
}
