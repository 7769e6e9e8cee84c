package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of state. */
public final class Folder {

    private Folder() {
    }

    /** Removes it with all that is in it; nothing happens when it is not there. */
    public static void remove(Path folder) {
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
