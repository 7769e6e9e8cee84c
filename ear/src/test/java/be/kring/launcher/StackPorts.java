package be.kring.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of a stack on the loopback. People see only the first two; the others are free ones, different at each start.
 *
 * @param http        where people reach Kring: of the only node, or of the proxy in front of several
 * @param proxyStatus where the proxy in front of several nodes tells how they are
 * @param nodes       those of each node
 */
public record StackPorts(int http, int keycloak, int database, int proxyStatus, List<OfNode> nodes) {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_768;
    private static final int PARTS = 4;
    private static final int EACH_NODE = 3;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** The ports of one node; {@code cluster} is where nodes talk to each other. */
    public record OfNode(int http, int management, int cluster) {
    }

    /** Chosen ports for people, free ones for the rest. */
    public static StackPorts of(int http, int keycloak, int nodes) {
        Iterator<Integer> free = free(2 + EACH_NODE * nodes).iterator();
        int database = free.next();
        int proxyStatus = free.next();
        List<OfNode> each = new ArrayList<>();
        for (int number = 1; number <= nodes; number++) {
            int own = free.next();
            each.add(new OfNode(nodes == 1 ? http : own, free.next(), free.next()));
        }
        return new StackPorts(http, keycloak, database, proxyStatus, List.copyOf(each));
    }

    /** Free ports for everything. */
    public static StackPorts anyFree(int nodes) {
        List<Integer> free = free(2);
        return of(free.get(0), free.get(1), nodes);
    }

    /** Those of a node, counted from one. */
    public OfNode node(int number) {
        return nodes.get(number - 1);
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

    /**
     * Below the range from which systems take the ports of outgoing connections: one of those could take it before we do. Each process of tests takes them from
     * a part of its own, and none twice: it is a minute until something listens there, and meanwhile another stack could choose the same.
     */
    private static List<Integer> free(int count) {
        int part = (HIGHEST - LOWEST) / PARTS;
        int lowest = LOWEST + Integer.getInteger("kring.fork", 0) % PARTS * part;
        return ThreadLocalRandom.current().ints(lowest, lowest + part).filter(port -> !isTaken(port) && GIVEN.add(port)).limit(count).boxed().toList();
    }
}
