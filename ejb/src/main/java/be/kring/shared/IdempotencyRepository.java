package be.kring.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class IdempotencyRepository {

    @PersistenceContext
    EntityManager em;

    /** Waits for whoever has claimed this key and not yet ended. @return whether the key is the caller's now */
    boolean claim(UUID personId, UUID key, String requestHash, Instant now) {
        return em.createNativeQuery("""
                        insert into idempotency_key (person_id, key, request_hash, created_at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, personId).setParameter(2, key).setParameter(3, requestHash).setParameter(4, now).executeUpdate() == 1;
    }

    void answer(UUID personId, UUID key, String answer) {
        em.createNativeQuery("update idempotency_key set answer = ?3 where person_id = ?1 and key = ?2")
                .setParameter(1, personId).setParameter(2, key).setParameter(3, answer).executeUpdate();
    }

    First first(UUID personId, UUID key) {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select request_hash, answer from idempotency_key where person_id = ?1 and key = ?2")
                .setParameter(1, personId).setParameter(2, key).getSingleResult();
        return new First((String) row[0], (String) row[1]);
    }

    void forgetBefore(Instant moment) {
        em.createNativeQuery("delete from idempotency_key where created_at < ?1").setParameter(1, moment).executeUpdate();
    }

    /** What was asked and answered under a key the first time. */
    record First(String requestHash, String answer) {
    }
}
