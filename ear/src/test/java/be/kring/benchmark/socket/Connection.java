package be.kring.benchmark.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** One socket of a {@link Swarm}. What is sent goes out at once, from any thread; only what the kernel does not take waits. */
public final class Connection implements FrameParser.Sink {

    private static final String END_OF_ANSWER = "\r\n\r\n";
    private static final String SWITCHED = "HTTP/1.1 101 ";

    private final SocketChannel channel;
    private final Handshake handshake;
    private final Hearing hearing;
    private final FrameParser parser = new FrameParser();
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private SelectionKey key;
    private StringBuilder answer = new StringBuilder();
    private String closeFrame;
    private volatile boolean over;

    Connection(SocketChannel channel, Handshake handshake, Hearing hearing) {
        this.channel = channel;
        this.handshake = handshake;
        this.hearing = hearing;
    }

    /** Cuts the connection without a word to the server or to who hears. */
    public void cut() {
        over = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(String text) {
        send(MaskedFrame.text(text));
    }

    void register(Selector selector) throws IOException {
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    void connected() throws IOException {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        send(handshake.request());
    }

    /** @param buffer lent for the time of this call */
    void read(ByteBuffer buffer) throws IOException {
        parser.begin(buffer);
        if (channel.read(buffer) < 0) {
            end(closeFrame == null ? "the server ended it" : closeFrame);
            return;
        }
        buffer.flip();
        if (answer == null || switched(buffer)) {
            parser.parse(buffer, this);
        }
    }

    synchronized void write() throws IOException {
        while (!waiting.isEmpty()) {
            channel.write(waiting.peek());
            if (waiting.peek().hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                key.selector().wakeup();
                return;
            }
            waiting.remove();
        }
        if (key.interestOps() != SelectionKey.OP_READ) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    void end(String why) {
        if (!over) {
            over = true;
            key.cancel();
            try {
                channel.close();
            } catch (IOException closing) {
                throw new IllegalStateException(closing);
            } finally {
                hearing.closed(this, why);
            }
        }
    }

    @Override
    public void event(boolean ofGroup, long seq, int length) {
        hearing.event(this, ofGroup, seq, length);
    }

    @Override
    public void text(String text) {
        hearing.text(this, text);
    }

    @Override
    public void control(int opcode, byte[] payload) {
        if (opcode == FrameParser.PING) {
            send(MaskedFrame.of(FrameParser.PONG, payload));
        } else if (opcode == FrameParser.CLOSE) {
            closeFrame = payload.length < 2 ? "closed" : "closed with " + ByteBuffer.wrap(payload).getShort()
                    + " " + new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
            send(MaskedFrame.of(FrameParser.CLOSE, payload));
        }
    }

    private synchronized void send(ByteBuffer frame) {
        if (over) {
            return;
        }
        waiting.add(frame);
        try {
            write();
        } catch (IOException | CancelledKeyException broken) {
            waiting.clear();
        }
    }

    /** Takes the server's answer to the handshake out of the buffer. @return whether it is complete and what was wanted */
    private boolean switched(ByteBuffer buffer) {
        while (answer.lastIndexOf(END_OF_ANSWER) < 0) {
            if (!buffer.hasRemaining()) {
                return false;
            }
            answer.append((char) buffer.get());
        }
        if (answer.indexOf(SWITCHED) != 0) {
            end("refused: " + answer.substring(0, answer.indexOf("\r\n")));
            return false;
        }
        answer = null;
        hearing.opened(this);
        return true;
    }
}
