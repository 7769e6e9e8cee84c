package be.kring.backup;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Writes an archive: a compressed tar with the checksums of its files at the end. */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int FOLDER_MODE = 040700;
    private static final int FILE_MODE = 0100600;

    private final TarArchiveOutputStream tar;
    private final Checksums checksums = new Checksums();

    private ArchiveWriter(TarArchiveOutputStream tar) {
        this.tar = tar;
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /** Begins a file that nobody but its owner may read: it holds everything about everybody. */
    static ArchiveWriter create(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(Deflater.BEST_SPEED);
        return new ArchiveWriter(new TarArchiveOutputStream(
                new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), fast)));
    }

    void addFolder(String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(FOLDER_MODE);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    void add(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        add(name, new ByteArrayInputStream(bytes), bytes.length);
    }

    /** Adds as many bytes as the file has now; if it becomes shorter meanwhile, zeros take their place, as in {@code pg_basebackup}. */
    void add(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            add(name, content, Files.size(file));
        }
    }

    private void add(String name, InputStream content, long size) throws IOException {
        begin(name, size);
        MessageDigest digest = Checksums.digest();
        byte[] buffer = new byte[BUFFER];
        for (long left = size; left > 0;) {
            int wanted = (int) Math.min(left, BUFFER);
            int read = content.readNBytes(buffer, 0, wanted);
            Arrays.fill(buffer, read, wanted, (byte) 0);
            digest.update(buffer, 0, wanted);
            tar.write(buffer, 0, wanted);
            left -= wanted;
        }
        tar.closeArchiveEntry();
        checksums.add(name, digest);
    }

    /** Adds the checksums; an archive without them is not whole. */
    void finish() throws IOException {
        byte[] bytes = checksums.toBytes();
        begin(Checksums.NAME, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(FILE_MODE);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
