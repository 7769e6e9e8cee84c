package be.kring.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which state of the sources a run was made with. */
final class Commit {

    private Commit() {
    }

    /** As {@code git describe} names it, {@code -dirty} with changes that are not in it; empty outside a clone. */
    static Optional<String> find() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
