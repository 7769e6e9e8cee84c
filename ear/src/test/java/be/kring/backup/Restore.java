package be.kring.backup;

import be.kring.launcher.Console;
import be.kring.launcher.Folder;
import be.kring.launcher.StackPorts;
import be.kring.launcher.StackSettings;
import be.kring.launcher.StartFailure;
import be.kring.launcher.StoredDatabase;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code mvn -Prestore -Dkring.backup=FILE}: brings the databases back as they were when the file was made, and gives them a new life,
 * so that no browser goes on from events that no longer exist. Only where there are no databases yet.
 */
public final class Restore {

    /** The addresses of nodes are those of the old life too; a database in which Kring never ran has none. */
    private static final String NEW_LIFE = """
            update epoch set epoch = gen_random_uuid();
            do $$ begin
                if to_regclass('cluster.member') is not null then
                    truncate cluster.member;
                end if;
            end $$""";

    private Restore() {
    }

    /** @param arguments the folder of the state, and the build folder of the module {@code ear} */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            String archive = System.getProperty("kring.backup", "");
            if (archive.isEmpty()) {
                throw new StartFailure("Say which backup: mvn -Prestore -Dkring.backup=FILE");
            }
            StackSettings settings = StackSettings.built(Path.of(arguments[0]), Path.of(arguments[1]), StackPorts.anyFree(1), false, Map.of());
            of(settings, Path.of(archive));
            console.say("Restored " + archive + " to " + settings.databases() + ". Start Kring: mvn -Prun");
        } catch (StartFailure e) {
            console.say(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Restores the databases of a stack, which is not running. When it fails it leaves nothing behind.
     *
     * @throws StartFailure with a sentence for a person
     */
    public static void of(StackSettings settings, Path archive) {
        Path data = settings.databases();
        requireEmpty(data);
        try {
            createPrivate(data);
            new ArchiveReader(archive, data).unpack();
            beginNewLife(settings);
        } catch (IOException | SQLException | StartFailure e) {
            Folder.remove(data);
            throw new StartFailure("The restore failed: " + e.getMessage(), e);
        }
    }

    private static void requireEmpty(Path data) {
        if (Files.notExists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw new StartFailure(data + " holds databases already, and a restore would lose them. Stop Kring and move that folder away first.");
            }
        } catch (IOException e) {
            throw new StartFailure(data + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** PostgreSQL refuses a folder that others may read. */
    private static void createPrivate(Path data) throws IOException {
        Files.createDirectories(data);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void beginNewLife(StackSettings settings) throws SQLException {
        try (StoredDatabase database = StoredDatabase.open(settings);
             Connection connection = DriverManager.getConnection(database.url("kring"), "postgres", "postgres");
             Statement statement = connection.createStatement()) {
            statement.execute(NEW_LIFE);
        }
    }
}
