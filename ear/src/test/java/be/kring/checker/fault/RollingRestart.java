package be.kring.checker.fault;

import be.kring.launcher.Node;

import java.util.Random;

/** Each node in turn is stopped in order and started again, as in an upgrade. */
final class RollingRestart implements Fault {

    @Override
    public void strike(Site site, Random random) {
        for (Node node : site.stack().nodes()) {
            node.stop();
            node.start();
            node.await();
        }
    }
}
