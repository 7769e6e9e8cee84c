package be.kring.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Whose the state in a folder is: of one process at a time, from before it changes anything until it ends. The system takes the lock
 * from a process that is gone, however it went; the file stays, for who deletes it while another waits lets both in.
 */
final class StateLock implements AutoCloseable {

    private static final String NAME = "kring.lock";
    /** Behind what stands in the file: on Windows nobody else can read what is locked. */
    private static final long PLACE = 1L << 20;

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param state    is made when it is not there
     * @param toOthers the sentence for whoever comes meanwhile
     * @throws StartFailure with the sentence of who has it
     */
    static StateLock take(Path state, String toOthers) {
        try {
            StateLock lock = of(state);
            lock.channel.truncate(0).write(ByteBuffer.wrap(toOthers.getBytes(StandardCharsets.UTF_8)));
            return lock;
        } catch (IOException e) {
            throw unusable(state, e);
        }
    }

    /** @throws StartFailure with the sentence of who has it */
    static void requireFree(Path state) {
        try {
            of(state).close();
        } catch (IOException e) {
            throw unusable(state, e);
        }
    }

    private static StateLock of(Path state) throws IOException {
        Files.createDirectories(state);
        FileChannel channel = FileChannel.open(state.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            try (channel) {
                throw new StartFailure(sentence(channel));
            }
        }
        return new StateLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            return lock == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        }
    }

    /** Who has just taken it may not have written yet. */
    private static String sentence(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        channel.read(bytes, 0);
        String written = new String(bytes.array(), StandardCharsets.UTF_8);
        return written.isEmpty() ? "Kring already runs from this folder. Stop it first." : written;
    }

    private static StartFailure unusable(Path state, IOException e) {
        return new StartFailure("Kring cannot write to " + state + ": " + e.getMessage()
                + ". Give your account access to this folder and start again.", e);
    }

    /** The lock goes with the channel, also when the process ends. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
