package be.kring.backup;

import be.kring.launcher.Console;
import be.kring.launcher.StackPorts;
import be.kring.launcher.StackSettings;
import be.kring.launcher.StartFailure;
import be.kring.launcher.StoredDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * {@code mvn -Pbackup}: everything that Kring and Keycloak keep, of one moment, into one file, while both run or not.
 *
 * <p>Setting: {@code -Dkring.backup}, the file; by default one below {@code .kring/backups/} that is named after the moment.
 */
public final class Backup {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int KILO = 1024;

    private Backup() {
    }

    /** @param arguments the folder of the state, and the build folder of the module {@code ear} */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            StackSettings settings = StackSettings.built(Path.of(arguments[0]), Path.of(arguments[1]), StackPorts.anyFree(1), false, Map.of());
            Path archive = of(settings, archive(settings));
            console.say("Backed up to " + archive + ", " + Files.size(archive) / KILO / KILO + " MB");
        } catch (StartFailure | IOException e) {
            console.say(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Backs up the databases of a stack. The file has its name only once it is whole; nobody but its owner may read it.
     *
     * @throws StartFailure with a sentence for a person
     */
    public static Path of(StackSettings settings, Path archive) {
        if (Files.notExists(settings.databases().resolve("PG_VERSION"))) {
            throw new StartFailure("There is nothing to back up: " + settings.databases() + " holds no databases.");
        }
        if (Files.exists(archive)) {
            throw new StartFailure(archive + " is there already. Choose another name: mvn -Pbackup -Dkring.backup=…");
        }
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".part");
        try (StoredDatabase database = StoredDatabase.open(settings)) {
            Files.createDirectories(archive.toAbsolutePath().getParent());
            try (ArchiveWriter writer = ArchiveWriter.create(unfinished)) {
                new BaseBackup(settings.databases(), writer).take(database.url("postgres"));
                writer.finish();
            }
            return Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new StartFailure("The backup failed: " + e.getMessage(), e);
        }
    }

    private static Path archive(StackSettings settings) {
        String chosen = System.getProperty("kring.backup", "");
        return chosen.isEmpty() ? settings.state().resolve("backups/kring-" + MOMENT.format(Instant.now()) + ".tar.gz") : Path.of(chosen);
    }
}
