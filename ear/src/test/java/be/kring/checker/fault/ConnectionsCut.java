package be.kring.checker.fault;

import java.util.Random;

/** A part of all connections between people and Kring is cut, with what was on its way in them. */
final class ConnectionsCut implements Fault {

    @Override
    public void strike(Site site, Random random) {
        site.relay().cut(random, 0.2 + 0.8 * random.nextDouble());
    }
}
