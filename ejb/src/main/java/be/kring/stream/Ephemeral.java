package be.kring.stream;

import be.kring.shared.Actor;
import be.kring.shared.Channels;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;

/** Tells all nodes something that may be lost: who is here, who is writing. It is not stored and not replayed. */
@Stateless
public class Ephemeral {

    /** What PostgreSQL takes as a payload, in bytes, with some room. */
    private static final int MAX_BYTES = 7_900;

    @Inject
    EventRepository log;

    /** A payload that is too long is left out: nothing depends on it. */
    public void send(Actor actor, String payload) {
        if (payload.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            log.wake(Channels.EPHEMERAL, payload);
        }
    }
}
