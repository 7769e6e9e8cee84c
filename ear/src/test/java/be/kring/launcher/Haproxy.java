package be.kring.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed HAProxy: {@code KRING_HAPROXY}, or the one in a usual place. */
public final class Haproxy {

    private static final List<String> USUAL_PLACES = List.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy",
            "/usr/bin/haproxy", "/usr/local/bin/haproxy", "/opt/homebrew/bin/haproxy");

    private Haproxy() {
    }

    public static boolean isInstalled() {
        return find().isPresent();
    }

    /** @throws StartFailure when there is none, with what to do */
    static Path program() {
        return find().orElseThrow(() -> new StartFailure("Several nodes need HAProxy in front of them, and it is not here. "
                + "Install it (apt install haproxy), or set KRING_HAPROXY to its program, and start again."));
    }

    private static Optional<Path> find() {
        String chosen = System.getenv("KRING_HAPROXY");
        Stream<String> places = chosen == null || chosen.isBlank() ? USUAL_PLACES.stream() : Stream.of(chosen);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
