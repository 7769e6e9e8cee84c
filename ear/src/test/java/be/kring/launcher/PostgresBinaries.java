package be.kring.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * PostgreSQL's programs for this machine, from the archive that zonky publishes on Maven Central; Maven chooses the one
 * for this system, see the profiles of the parent POM. There is none for Windows on ARM: zonky's resolver takes the one of
 * x86-64 then, which that system runs.
 */
final class PostgresBinaries {

    private PostgresBinaries() {
    }

    /** Unpacks the programs once. */
    @SuppressWarnings("try")
    static Path unpackedTo(Path folder) {
        Path complete = folder.resolve(".complete");
        try (Turn turn = Turn.in(folder)) {
            if (Files.notExists(complete)) {
                unpack(folder);
                Files.createFile(complete);
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL cannot be unpacked to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), System.getProperty("os.arch"));
             TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                target.toFile().setExecutable(true, false);
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("mac") ? "Darwin" : "Linux";
    }
}
