package be.kring.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives everyone the one public address. */
@ApplicationScoped
public class PublicAddressProducer {

    @Produces
    @Singleton
    PublicAddress address() {
        return PublicAddress.configured();
    }
}
