package be.kring.checker.fault;

import java.util.Random;

/** For a while nothing passes between people and Kring, and no connection is cut. */
final class NetworkStalled implements Fault {

    @Override
    public void strike(Site site, Random random) throws InterruptedException {
        site.relay().stall();
        try {
            Site.wait(random, 1_000, 10_000);
        } finally {
            site.relay().flow();
        }
    }
}
