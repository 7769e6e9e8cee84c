package be.kring.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class CoolingRepository {

    @PersistenceContext
    EntityManager em;

    boolean isOn(UUID groupId) {
        return (Boolean) em.createNativeQuery("select cooling from kring_group where id = ?1").setParameter(1, groupId).getSingleResult();
    }

    /** @return whether it was otherwise before */
    boolean set(UUID groupId, boolean on) {
        return em.createNativeQuery("update kring_group set cooling = ?2 where id = ?1 and cooling <> ?2")
                .setParameter(1, groupId).setParameter(2, on).executeUpdate() == 1;
    }

    /** Whether a watched expression found something since then in what stands in a thread. */
    boolean watched(UUID threadId, Instant since) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from post where thread_id = ?1 and watched_at > ?2 and state <> 'WITHDRAWN')")
                .setParameter(1, threadId).setParameter(2, since).getSingleResult();
    }

    /** How many replies a thread got since then, and of how many people; what was taken back does not count. */
    Object[] pace(UUID threadId, Instant since) {
        return (Object[]) em.createNativeQuery("""
                        select count(*), count(distinct author_id) from post
                        where thread_id = ?1 and created_at > ?2 and parent_id is not null and state <> 'WITHDRAWN'""")
                .setParameter(1, threadId).setParameter(2, since).getSingleResult();
    }
}
