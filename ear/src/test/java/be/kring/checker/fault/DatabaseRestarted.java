package be.kring.checker.fault;

import java.util.Random;

/** PostgreSQL goes away, in order or, where it is durable, as by a power cut, and comes back. */
final class DatabaseRestarted implements Fault {

    @Override
    public void strike(Site site, Random random) throws InterruptedException {
        if (site.stack().settings().throwAway() || random.nextBoolean()) {
            site.stack().stopDatabase();
        } else {
            site.stack().killDatabase();
        }
        Site.wait(random, 200, 3_000);
        site.stack().startDatabase();
    }
}
