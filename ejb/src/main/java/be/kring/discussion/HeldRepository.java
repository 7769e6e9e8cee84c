package be.kring.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What waits for approval. */
@ApplicationScoped
class HeldRepository {

    @PersistenceContext
    EntityManager em;

    void add(HeldPost held) {
        em.persist(held);
        em.flush();
    }

    Optional<HeldPost> lock(UUID id) {
        return Optional.ofNullable(em.find(HeldPost.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<HeldPost> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select h from HeldPost h where h.id in :ids", HeldPost.class).setParameter("ids", ids).getResultList();
    }

    /** What this person has waiting in a group, oldest first. */
    List<HeldPost> listWaiting(UUID groupId, UUID authorId) {
        return em.createQuery("select h from HeldPost h where h.groupId = :group and h.authorId = :author and h.state = be.kring.discussion.HeldState.WAITING"
                        + " order by h.at, h.id", HeldPost.class).setParameter("group", groupId).setParameter("author", authorId).getResultList();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Long> countWaiting(Collection<UUID> groupIds, UUID authorId) {
        List<Object[]> rows = em.createNativeQuery("select group_id, count(*) from held_post where author_id = ?1 and state = 'WAITING'"
                + " and group_id = any(cast(?2 as uuid[])) group by group_id").setParameter(1, authorId).setParameter(2, groupIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** Approved ones that nobody has posted since. */
    List<UUID> listApproved(Instant before) {
        return em.createQuery("select h.id from HeldPost h where h.state = be.kring.discussion.HeldState.APPROVED and h.decidedAt < :before order by h.decidedAt",
                UUID.class).setParameter("before", before).getResultList();
    }
}
