package be.kring.checker.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** The two ends of one connection through the relay; what comes in at one goes out at the other. Used by the relay's thread only. */
final class RelayedConnection {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final End near;
    private final End far;
    private final Consumer<RelayedConnection> gone;

    RelayedConnection(SocketChannel near, SocketChannel far, Selector selector, Consumer<RelayedConnection> gone) throws IOException {
        this.gone = gone;
        this.near = new End(near, selector);
        this.far = new End(far, selector);
    }

    /** Ends both with a reset: what was on its way is lost. */
    void cut() {
        try {
            near.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            far.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException closedMeanwhile) {
            // Then there is nothing left to cut.
        }
        end();
    }

    private void end() {
        near.close();
        far.close();
        gone.accept(this);
    }

    /** One socket, and the bytes that wait to go out there. */
    final class End {

        private final SocketChannel channel;
        private final SelectionKey key;
        private final ByteBuffer out = ByteBuffer.allocate(BUFFER_BYTES).flip();
        private boolean last;

        private End(SocketChannel channel, Selector selector) throws IOException {
            this.channel = channel;
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            this.key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        void attend() {
            End other = this == near ? far : near;
            try {
                if (key.isReadable() && !other.out.hasRemaining()) {
                    read(other);
                }
                write();
                other.write();
                look(other);
                other.look(this);
            } catch (IOException | CancelledKeyException broken) {
                cut();
            }
        }

        private void read(End other) throws IOException {
            other.out.clear();
            other.last = channel.read(other.out) < 0;
            other.out.flip();
        }

        private void write() throws IOException {
            if (out.hasRemaining()) {
                channel.write(out);
            }
            if (last && !out.hasRemaining()) {
                end();
            }
        }

        /** Reads on once the other end has taken everything. */
        private void look(End other) {
            if (key.isValid()) {
                key.interestOps((other.out.hasRemaining() || other.last ? 0 : SelectionKey.OP_READ) | (out.hasRemaining() ? SelectionKey.OP_WRITE : 0));
            }
        }

        private void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
