package be.kring.benchmark.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Thousands of sockets on one thread, made to cost little: whoever measures a server on the same machine takes from it what she uses herself.
 * When only the number of frames counts it may rest after each round of reading, so that several frames come with one call of the kernel.
 */
public final class Swarm implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final Selector selector;
    private final long restNanos;
    private final Queue<Connection> arriving = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Thread thread = new Thread(this::run, "swarm");

    /** @param rest after each round of reading; none when the time of arrival counts */
    public Swarm(Duration rest) {
        this.restNanos = rest.toNanos();
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins to open a socket; how it goes is told to whoever hears. */
    public Connection open(Handshake handshake, Hearing hearing) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(handshake.server());
            Connection connection = new Connection(channel, handshake, hearing);
            arriving.add(connection);
            selector.wakeup();
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts all sockets, without a word to the server or to those who hear. */
    @Override
    public void close() throws IOException, InterruptedException {
        thread.interrupt();
        thread.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                selector.select(this::serve);
                for (Connection next = arriving.poll(); next != null; next = arriving.poll()) {
                    next.register(selector);
                }
                LockSupport.parkNanos(restNanos);
            }
        } catch (IOException | ClosedSelectorException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isConnectable()) {
                connection.connected();
            }
            if (key.isValid() && key.isReadable()) {
                connection.read(buffer);
            }
            if (key.isValid() && key.isWritable()) {
                connection.write();
            }
        } catch (IOException | CancelledKeyException broken) {
            connection.end(String.valueOf(broken.getMessage()));
        }
    }
}
