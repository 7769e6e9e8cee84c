package be.kring.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import java.time.Instant;

/** The rows of {@link Jobs}; each step is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JobRepository {

    @PersistenceContext
    EntityManager em;

    /**
     * Takes the job when its last run began at {@code due} or before and nobody has it in hand.
     * Of two that ask at once the second waits for the first's row and then finds it taken.
     */
    boolean claim(String name, Instant due, Instant now, Instant until) {
        return em.createNativeQuery("""
                        insert into job (name, ran_at, claimed_until) values (?1, '-infinity', ?4)
                        on conflict (name) do update set claimed_until = excluded.claimed_until
                        where job.ran_at <= ?2 and job.claimed_until <= ?3""")
                .setParameter(1, name).setParameter(2, due).setParameter(3, now).setParameter(4, until).executeUpdate() == 1;
    }

    void end(String name, Instant begun) {
        em.createNativeQuery("update job set ran_at = ?2, claimed_until = '-infinity' where name = ?1")
                .setParameter(1, name).setParameter(2, begun).executeUpdate();
    }
}
