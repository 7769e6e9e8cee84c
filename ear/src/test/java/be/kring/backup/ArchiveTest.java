package be.kring.backup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What comes out of an archive is what went in, or nothing. */
class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void files_and_empty_folders_come_back_as_they_were() throws IOException {
        Path large = Files.write(folder.resolve("large"), new byte[200_000]);
        try (ArchiveWriter writer = ArchiveWriter.create(folder.resolve("a.tar.gz"))) {
            writer.addFolder("pg_wal");
            writer.add("pg_wal/1", large);
            writer.add("label", "é");
            writer.finish();
        }
        Path target = Files.createDirectory(folder.resolve("target"));
        new ArchiveReader(folder.resolve("a.tar.gz"), target).unpack();
        assertEquals(-1, Files.mismatch(large, target.resolve("pg_wal/1")));
        assertEquals("é", Files.readString(target.resolve("label")));
        assertTrue(Files.readString(target.resolve(Checksums.NAME)).matches("(?s)[0-9a-f]{64}  label\n[0-9a-f]{64}  pg_wal/1\n"));
    }

    @Test
    void an_archive_that_was_not_finished_is_refused() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(folder.resolve("a.tar.gz"))) {
            writer.add("label", "x");
        }
        assertRefused("is not whole");
    }

    @Test
    void an_archive_with_another_checksum_is_refused() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(folder.resolve("a.tar.gz"))) {
            writer.add("label", "x");
            writer.finish();
            writer.add("more", "y");
        }
        assertRefused("is not whole");
    }

    @Test
    void an_archive_that_writes_elsewhere_is_refused() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(folder.resolve("a.tar.gz"))) {
            writer.add("../elsewhere", "x");
            writer.finish();
        }
        assertRefused("is not ours");
        assertTrue(Files.notExists(folder.resolve("elsewhere")));
    }

    private void assertRefused(String why) throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        IOException refused = assertThrows(IOException.class, () -> new ArchiveReader(folder.resolve("a.tar.gz"), target).unpack());
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }
}
