package be.kring.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Questions that somebody took and nobody answers, where they could be answered; the index of who took what has them all. */
@ApplicationScoped
class ForgottenClaimRepository {

    private static final String CLAIMED = "select q.post_id from question q join post p on p.id = q.post_id and p.state = 'VISIBLE' join kring_group g on g.id = p.group_id"
            + " and g.archived_at is null where q.claimed_by is not null and q.state = 'CLAIMED' and ";

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<UUID> listToRemind(Instant claimedBefore, int limit) {
        return em.createNativeQuery(CLAIMED + "q.claim_reminded_at is null and q.claimed_at <= ?1 order by q.post_id", UUID.class).setParameter(1, claimedBefore)
                .setMaxResults(limit).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<UUID> listForgotten(Instant remindedBefore, int limit) {
        return em.createNativeQuery(CLAIMED + "q.claim_reminded_at <= ?1 order by q.post_id", UUID.class).setParameter(1, remindedBefore).setMaxResults(limit).getResultList();
    }

    /** Beside the version: whoever has the question before them sees no other one. */
    void remind(UUID postId, Instant now) {
        em.createNativeQuery("update question set claim_reminded_at = ?2 where post_id = ?1").setParameter(1, postId).setParameter(2, now).executeUpdate();
    }
}
