package be.kring.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What stacks of several processes do in a folder that they share, one after the other: the others wait until it is closed. */
final class Turn implements AutoCloseable {

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** @param folder is made when it is not there */
    static Turn in(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve("kring.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new Turn(channel);
    }

    /** The lock goes with the channel, also when the process ends. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
