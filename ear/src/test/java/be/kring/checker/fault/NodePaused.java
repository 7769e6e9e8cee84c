package be.kring.checker.fault;

import be.kring.launcher.Node;

import java.util.Random;

/** A node stands still with all its connections open, as in a long collection or a virtual machine that is moved, and goes on. */
final class NodePaused implements Fault {

    @Override
    public void strike(Site site, Random random) throws InterruptedException {
        Node node = site.anyNode(random);
        node.pause();
        try {
            Site.wait(random, 2_000, 15_000);
        } finally {
            node.resume();
        }
    }
}
