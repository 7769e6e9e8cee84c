package be.kring.keycloak.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The outbox table, in the transaction of a Keycloak session. */
final class Outbox {

    private final EntityManager entities;

    Outbox(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * Adds an entry. The change itself is flushed first: it locks the account's row until the commit, and so two changes of one account
     * take their positions in the order in which they commit.
     */
    void add(OutboxEntry entry) {
        entities.flush();
        entities.persist(entry);
        entities.flush();
    }

    /** The oldest entry, when its time has come. One that waits for its next attempt holds up those behind it. */
    Optional<OutboxEntry> findDue(Instant now) {
        return entities.createQuery("select e from OutboxEntry e order by e.position", OutboxEntry.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(entry -> entry.isDue(now));
    }

    void remove(long position) {
        find(position).ifPresent(entities::remove);
    }

    void postpone(long position, Instant now) {
        find(position).ifPresent(entry -> entry.postpone(now));
    }

    private Optional<OutboxEntry> find(long position) {
        return Optional.ofNullable(entities.find(OutboxEntry.class, position));
    }
}
