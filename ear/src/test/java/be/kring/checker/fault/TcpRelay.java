package be.kring.checker.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP relay on the loopback, between people and Kring, which can break: cut connections without a word, or let
 * nothing through for a while. One thread carries all connections.
 */
public final class TcpRelay implements AutoCloseable {

    private static final int BACKLOG = 1_024;
    private static final long STALLED_LOOK_NANOS = 20_000_000L;

    private final Selector selector;
    private final ServerSocketChannel door;
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final Set<RelayedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress target;
    private volatile boolean closed;
    private volatile boolean stalled;

    /** Takes a free port, at which everybody waits until {@link #leadTo} has said whereto. */
    public TcpRelay() {
        try {
            selector = Selector.open();
            door = ServerSocketChannel.open();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            door.configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is reached. */
    public URI address() {
        return URI.create("http://localhost:" + door.socket().getLocalPort());
    }

    public void leadTo(int port) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Thread carrier = new Thread(this::carry, "relay");
        carrier.setDaemon(true);
        carrier.start();
    }

    /** Cuts each connection with this probability, at both ends, with a reset. @return how many */
    public int cut(Random random, double probability) {
        List<RelayedConnection> victims = connections.stream().filter(each -> random.nextDouble() < probability).toList();
        orders.add(() -> victims.forEach(RelayedConnection::cut));
        selector.wakeup();
        return victims.size();
    }

    /** Lets nothing through in either direction, and no new connection, until {@link #flow()}. */
    public void stall() {
        stalled = true;
        selector.wakeup();
    }

    public void flow() {
        stalled = false;
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carry() {
        while (!closed) {
            for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
                order.run();
            }
            if (stalled) {
                LockSupport.parkNanos(STALLED_LOOK_NANOS);
            } else {
                select();
            }
        }
        connections.forEach(RelayedConnection::cut);
    }

    private void select() {
        try {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.attachment() instanceof RelayedConnection.End end) {
                    end.attend();
                } else if (key.isValid()) {
                    accept();
                }
            }
            selector.selectedKeys().clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        SocketChannel near = door.accept();
        if (near == null) {
            return;
        }
        try {
            connections.add(new RelayedConnection(near, SocketChannel.open(target), selector, connections::remove));
        } catch (IOException nobodyThere) {
            near.close();
        }
    }
}
