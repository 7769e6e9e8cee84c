package be.kring.shared;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A request with an {@code Idempotency-Key} is carried out once, also when it arrives a hundred times at once on several
 * nodes: the key is a row that is inserted in the transaction of the change, so all others wait for the first and then
 * read its answer. Keys are kept for a day.
 */
@Stateless
public class Idempotency {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * @param key     the caller's key; null runs the work without any guard
     * @param request what makes this request this request (method, path and body); another one under the same key is refused
     * @param work    does the change and gives the answer as text; it joins this transaction
     * @return the answer of the first time
     * @throws KeyReused when the key belongs to another request
     */
    public String once(Actor actor, UUID key, String request, Supplier<String> work) {
        if (key == null) {
            return work.get();
        }
        String hash = Sha256.hex(request);
        if (claim(actor, key, hash)) {
            String answer = work.get();
            em.createNativeQuery("update idempotency_key set answer = ?3 where person_id = ?1 and key = ?2")
                    .setParameter(1, actor.personId()).setParameter(2, key).setParameter(3, answer).executeUpdate();
            return answer;
        }
        List<?> rows = em.createNativeQuery("select request_hash, answer from idempotency_key where person_id = ?1 and key = ?2")
                .setParameter(1, actor.personId()).setParameter(2, key).getResultList();
        Object[] first = (Object[]) rows.get(0);
        if (!hash.equals(first[0])) {
            throw new KeyReused();
        }
        return (String) first[1];
    }

    private boolean claim(Actor actor, UUID key, String hash) {
        return em.createNativeQuery("""
                        insert into idempotency_key (person_id, key, request_hash, created_at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, actor.personId()).setParameter(2, key).setParameter(3, hash)
                .setParameter(4, clock.instant()).executeUpdate() == 1;
    }

    @jakarta.ejb.Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        em.createNativeQuery("delete from idempotency_key where created_at < ?1")
                .setParameter(1, clock.instant().minus(java.time.Duration.ofDays(1))).executeUpdate();
    }
}
