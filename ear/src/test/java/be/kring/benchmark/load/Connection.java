package be.kring.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One kept connection that waits for one answer at a time. */
final class Connection {

    private final SocketChannel channel;
    private final RequestSource source;
    private final AnswerReader reader = new AnswerReader();
    private long sentAt;

    Connection(URI address, RequestSource source, Selector selector) throws IOException {
        this.source = source;
        this.channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send() throws IOException {
        ByteBuffer request = source.next();
        sentAt = System.nanoTime();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** @return whether the answer is complete */
    boolean receive(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new EOFException("The server closed the connection after " + reader.failure());
        }
        return reader.take(buffer.flip());
    }

    AnswerReader answer() {
        return reader;
    }

    /** Since the request was sent. */
    long nanos() {
        return System.nanoTime() - sentAt;
    }

    void close() throws IOException {
        channel.close();
    }
}
