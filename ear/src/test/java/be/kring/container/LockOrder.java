package be.kring.container;

import be.kring.shared.Publication;
import be.kring.shared.StreamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** In which order a transaction locks streams: two that take them in different orders may wait for each other for ever. */
@ApplicationScoped
public class LockOrder {

    private static final ThreadLocal<List<StreamId>> LOCKED = new ThreadLocal<>();

    void on(@Observes Publication publication) {
        if (LOCKED.get() != null) {
            LOCKED.get().add(publication.event().stream());
        }
    }

    /** Does something that is one transaction, and publishes to several streams: the group first, then persons by rising id. */
    public void assertRising(Runnable transaction) {
        LOCKED.set(new ArrayList<>());
        try {
            transaction.run();
            List<StreamId> locked = List.copyOf(new LinkedHashSet<>(LOCKED.get()));
            assertTrue(locked.size() > 1, () -> "Nothing to see in " + locked);
            assertEquals(locked.stream().sorted().toList(), locked);
        } finally {
            LOCKED.remove();
        }
    }
}
