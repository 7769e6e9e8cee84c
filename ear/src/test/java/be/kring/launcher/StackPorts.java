package be.kring.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The ports of a stack on the loopback. People see only the first two; the others are free ones, different at each start. */
public record StackPorts(int http, int keycloak, int database, int management, int cluster) {

    /** Chosen ports for people, free ones for the rest. */
    public static StackPorts of(int http, int keycloak) {
        List<Integer> free = free(3);
        return new StackPorts(http, keycloak, free.get(0), free.get(1), free.get(2));
    }

    /** Free ports for everything. */
    public static StackPorts anyFree() {
        List<Integer> free = free(5);
        return new StackPorts(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4));
    }

    /** Whether something listens there already. */
    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /** All sockets stay open until every port is known, so that no port is given twice. */
    private static List<Integer> free(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback", e);
        }
    }
}
