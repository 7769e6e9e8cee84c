package be.kring.backup;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Unpacks an archive and compares what it held with its checksums. */
final class ArchiveReader {

    private final Path archive;
    private final Path folder;
    private final Checksums checksums = new Checksums();
    private byte[] written = new byte[0];

    ArchiveReader(Path archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** @throws IOException when it is not a whole archive, or something in it has changed since it was written */
    void unpack() throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target(entry.getName()));
            }
        }
        if (!checksums.agreeWith(written)) {
            throw new IOException(archive + " is not whole, or was changed: its files are not those of its checksums");
        }
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.getName().equals(Checksums.NAME)) {
            written = tar.readAllBytes();
            Files.write(target, written);
        } else {
            MessageDigest digest = Checksums.digest();
            try (OutputStream file = new DigestOutputStream(Files.newOutputStream(target), digest)) {
                tar.transferTo(file);
            }
            checksums.add(entry.getName(), digest);
        }
    }

    private Path target(String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(archive + " is not ours: it would write to " + target);
        }
        return target;
    }
}
