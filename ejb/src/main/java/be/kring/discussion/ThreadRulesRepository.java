package be.kring.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes what holds for a thread, on the row of its start: whoever answers at the same moment holds that row, too, so one of the two comes first.
 * Each change holds only in the group in which the thread was found.
 */
@ApplicationScoped
class ThreadRulesRepository {

    @PersistenceContext
    EntityManager em;

    /** @return whether it was open before */
    boolean lock(Post start, UUID by, String reason, Instant now) {
        return change(start, em.createNativeQuery("update post set locked_at = ?3, locked_by = ?4, lock_reason = ?5"
                        + " where id = ?1 and group_id = ?2 and locked_at is null")
                .setParameter(3, now).setParameter(4, by).setParameter(5, reason));
    }

    boolean unlock(Post start) {
        return change(start, em.createNativeQuery("update post set locked_at = null, locked_by = null, lock_reason = null"
                + " where id = ?1 and group_id = ?2 and locked_at is not null"));
    }

    boolean announce(Post start, UUID by, Instant now) {
        return change(start, em.createNativeQuery("update post set announced_at = ?3, announced_by = ?4"
                        + " where id = ?1 and group_id = ?2 and announced_at is null").setParameter(3, now).setParameter(4, by));
    }

    boolean unannounce(Post start) {
        return change(start, em.createNativeQuery("update post set announced_at = null, announced_by = null"
                + " where id = ?1 and group_id = ?2 and announced_at is not null"));
    }

    /** @param minutes null when one may answer at any time */
    boolean slow(Post start, Integer minutes) {
        return change(start, em.createNativeQuery("update post set slow_minutes = cast(?3 as int)"
                        + " where id = ?1 and group_id = ?2 and slow_minutes is distinct from cast(?3 as int)")
                .setParameter(3, minutes == null ? null : minutes.toString()));
    }

    /** @param place null when it stands by its activity again */
    boolean place(UUID threadId, UUID groupId, Integer place) {
        return em.createNativeQuery("update post set pinned = cast(?3 as int) where id = ?1 and group_id = ?2 and pinned is distinct from cast(?3 as int)")
                .setParameter(1, threadId).setParameter(2, groupId).setParameter(3, place == null ? null : place.toString()).executeUpdate() == 1;
    }

    /** Two who order the same threads come one after the other. */
    void lockPins(UUID groupId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "pins " + groupId).getSingleResult();
    }

    /** The places of the pinned threads of a group, first things first. */
    @SuppressWarnings("unchecked")
    Map<UUID, Integer> pins(UUID groupId) {
        List<Object[]> rows = em.createNativeQuery("select id, pinned from post where group_id = ?1 and pinned is not null order by pinned, id")
                .setParameter(1, groupId).getResultList();
        Map<UUID, Integer> pins = new LinkedHashMap<>();
        rows.forEach(row -> pins.put((UUID) row[0], ((Number) row[1]).intValue()));
        return pins;
    }

    /** When somebody answered last in a thread; null when never. What they took back does not count. */
    Instant answered(UUID threadId, UUID personId) {
        return (Instant) em.createNativeQuery("select max(created_at) from post where thread_id = ?1 and author_id = ?2"
                        + " and parent_id is not null and state <> 'WITHDRAWN'", Instant.class)
                .setParameter(1, threadId).setParameter(2, personId).getSingleResult();
    }

    /** A thread that goes elsewhere, or that its author takes back, leaves its place. */
    void leavePlace(UUID threadId) {
        em.createNativeQuery("update post set pinned = null where id = ?1").setParameter(1, threadId).executeUpdate();
    }

    void refresh(Post start) {
        em.refresh(start);
    }

    private boolean change(Post start, jakarta.persistence.Query update) {
        boolean changed = update.setParameter(1, start.id).setParameter(2, start.groupId).executeUpdate() == 1;
        em.refresh(start);
        return changed;
    }
}
