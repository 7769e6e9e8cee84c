package be.kring.checker.fault;

import java.util.Random;

/** Keycloak is stopped and started again. Nobody signs in meanwhile; who is in stays in. */
final class KeycloakAway implements Fault {

    @Override
    public void strike(Site site, Random random) throws InterruptedException {
        site.keycloak().writeLock().lock();
        try {
            site.stack().stopKeycloak();
            Site.wait(random, 1_000, 8_000);
            site.stack().startKeycloak();
        } finally {
            site.keycloak().writeLock().unlock();
        }
    }
}
