package be.kring.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A program that was started by a script and writes to one log file. The script's own children are part of it: they get
 * the signal themselves, because not every script hands it on.
 */
final class Child {

    private static final int PATIENCE_SECONDS = 90;
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** @throws StartFailure when the program cannot be run at all */
    static Child start(String name, Path log, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("previous-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("KC_") || key.startsWith("KRING_")
                    || key.startsWith("JBOSS_") || key.equals("JAVA_OPTS") || key.equals("MODULE_OPTS"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new Child(name, log, process);
        } catch (IOException e) {
            throw new StartFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The name of a script that exists for both families of systems. */
    static String script(Path folder, String name) {
        return folder.resolve(WINDOWS ? name + ".bat" : name + ".sh").toString();
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Known once it has ended. */
    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Child> ended() {
        return process.onExit().thenApply(ignored -> this);
    }

    /** The process of Java that the script has started. */
    ProcessHandle java() {
        return family().stream().filter(each -> each.info().command().map(Path::of).map(Path::getFileName).map(Path::toString)
                        .filter(command -> command.startsWith("java")).isPresent())
                .findFirst().orElseThrow(() -> new StartFailure(name + " does not run"));
    }

    /** Asks it to stop, waits, and ends it by force when it does not. */
    void stop() {
        List<ProcessHandle> all = family();
        all.forEach(ProcessHandle::destroy);
        if (!waitFor(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            waitFor(all);
        }
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        List<ProcessHandle> all = family();
        all.forEach(ProcessHandle::destroyForcibly);
        waitFor(all);
    }

    /** Sends a signal to the process of Java: STOP holds it, CONT lets it go on. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(java().pid())).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new StartFailure(this.name + " cannot get the signal " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while sending a signal to " + this.name, e);
        }
    }

    private List<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }

    private static boolean waitFor(List<ProcessHandle> all) {
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** The last lines of the log, for a message about a failure. */
    String lastWords() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - 15), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
