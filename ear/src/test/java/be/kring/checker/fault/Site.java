package be.kring.checker.fault;

import be.kring.launcher.Node;
import be.kring.launcher.Stack;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * What faults strike.
 *
 * @param keycloak  held for reading while somebody waits for a word that Keycloak has for Kring, for writing while Keycloak is away
 * @param quietWord says something in the quiet groups, where nothing else is said for long
 */
public record Site(Stack stack, TcpRelay relay, ReadWriteLock keycloak, Runnable quietWord) {

    Node anyNode(Random random) {
        return stack.nodes().get(random.nextInt(stack.nodes().size()));
    }

    static void wait(Random random, int fromMillis, int toMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(fromMillis + random.nextInt(toMillis - fromMillis));
    }
}
