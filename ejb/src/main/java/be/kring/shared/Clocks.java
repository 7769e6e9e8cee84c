package be.kring.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives everyone the one clock, so that a test or the demo can tell another time. */
@ApplicationScoped
public class Clocks {

    @Produces
    @Singleton
    ShiftableClock clock() {
        return new ShiftableClock();
    }
}
