package be.kring.launcher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Between two processes, as between two terminals. */
class StateLockTest {

    @TempDir
    Path state;

    private Process other;

    /** The other process: takes the lock, says so, and keeps it until it is told to go on or is killed. */
    public static void main(String[] arguments) throws IOException {
        StateLock lock = StateLock.take(Path.of(arguments[0]), "Somebody é is here already.");
        System.out.println("taken");
        System.in.read();
        lock.close();
        System.out.println("closed");
        System.in.read();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (other != null) {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_second_is_refused_with_the_sentence_of_the_first_until_that_one_is_done() throws IOException {
        BufferedReader said = start();
        assertEquals("Somebody é is here already.", assertThrows(StartFailure.class, this::take).getMessage());
        assertEquals("Somebody é is here already.", assertThrows(StartFailure.class, () -> StateLock.requireFree(state)).getMessage());
        other.getOutputStream().write('\n');
        other.getOutputStream().flush();
        assertEquals("closed", said.readLine());
        assertDoesNotThrow(() -> StateLock.requireFree(state));
        take().close();
        assertTrue(Files.exists(state.resolve("kring.lock")));
    }

    @Test
    void a_process_that_is_killed_leaves_nothing_locked() throws IOException, InterruptedException {
        start();
        assertThrows(StartFailure.class, this::take);
        other.destroyForcibly().waitFor();
        take().close();
    }

    @Test
    @SuppressWarnings("try")
    void one_that_was_looked_at_is_not_taken_and_one_that_was_taken_again_has_its_own_sentence() {
        StateLock.requireFree(state);
        take().close();
        try (StateLock lock = StateLock.take(state, "Short.")) {
            assertEquals("Short.", assertThrows(StartFailure.class, this::take).getMessage());
        }
    }

    private StateLock take() {
        return StateLock.take(state, "The test is here already.");
    }

    private BufferedReader start() throws IOException {
        other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), StateLockTest.class.getName(), state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader said = other.inputReader();
        assertEquals("taken", said.readLine());
        return said;
    }
}
