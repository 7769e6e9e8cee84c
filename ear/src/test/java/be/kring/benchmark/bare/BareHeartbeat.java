package be.kring.benchmark.bare;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** The listener ends a connection on which nothing comes for 90 s: the answer to a ping is enough, as with Kring. */
@Singleton
public class BareHeartbeat {

    @Schedule(hour = "*", minute = "*", second = "*/25", persistent = false)
    public void beat() {
        BareSocket.ping();
    }
}
