package be.kring.stream;

import be.kring.shared.Swept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.UUID;

/**
 * The epoch as this node knows it, so that thousands who come back at once do not all ask for it. It is read again at each sweep, the first of
 * which comes as soon as the database is back after it was away: nothing is restored under open connections.
 */
@ApplicationScoped
class CurrentEpoch {

    @Inject
    EventRepository log;

    private volatile UUID known;

    UUID get() {
        UUID epoch = known;
        return epoch != null ? epoch : read();
    }

    void on(@Observes Swept swept) {
        read();
    }

    private UUID read() {
        UUID epoch = log.epoch();
        known = epoch;
        return epoch;
    }
}
