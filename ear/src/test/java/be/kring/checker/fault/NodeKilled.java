package be.kring.checker.fault;

import be.kring.launcher.Node;

import java.util.Random;

/** A node is ended as by a power cut, and started again a little later. */
final class NodeKilled implements Fault {

    @Override
    public void strike(Site site, Random random) throws InterruptedException {
        Node node = site.anyNode(random);
        node.kill();
        Site.wait(random, 500, 4_000);
        node.start();
        node.await();
    }
}
