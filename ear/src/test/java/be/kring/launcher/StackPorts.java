package be.kring.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of a stack on the loopback. People see only the first two; the others are free ones, different at each start. */
public record StackPorts(int http, int keycloak, int database, int management, int cluster) {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_768;

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

    /** Below the range from which systems take the ports of outgoing connections: one of those could take it before we do. */
    private static List<Integer> free(int count) {
        return ThreadLocalRandom.current().ints(LOWEST, HIGHEST).distinct().filter(port -> !isTaken(port)).limit(count).boxed().toList();
    }
}
