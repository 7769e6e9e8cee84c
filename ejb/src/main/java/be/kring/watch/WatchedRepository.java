package be.kring.watch;

import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Watched expressions; a group of null is the platform. */
@ApplicationScoped
class WatchedRepository {

    @PersistenceContext
    EntityManager em;

    /** Oldest first. */
    List<WatchedExpression> list(UUID groupId) {
        return groupId == null
                ? em.createQuery("select w from WatchedExpression w where w.groupId is null order by w.id", WatchedExpression.class).getResultList()
                : em.createQuery("select w from WatchedExpression w where w.groupId = :group order by w.id", WatchedExpression.class)
                        .setParameter("group", groupId).getResultList();
    }

    /** Those that hold in a group: its own and those of the platform, oldest first. */
    List<WatchedExpression> listOfBoth(UUID groupId) {
        return em.createQuery("select w from WatchedExpression w where w.groupId = :group or w.groupId is null order by w.id", WatchedExpression.class)
                .setParameter("group", groupId).getResultList();
    }

    Optional<WatchedExpression> find(UUID groupId, UUID id) {
        return Optional.ofNullable(em.find(WatchedExpression.class, id)).filter(found -> java.util.Objects.equals(found.groupId, groupId));
    }

    /** Of two who add or change at once the second waits, so that both see what there is. */
    void lock(UUID groupId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "watched " + groupId).getSingleResult();
    }

    void add(WatchedExpression one) {
        em.persist(one);
        em.flush();
    }

    void remove(WatchedExpression one) {
        em.remove(one);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    List<UUID> listAdministrators() {
        @SuppressWarnings("unchecked")
        List<UUID> ids = em.createNativeQuery("select id from person where administrator and status = 'ACTIVE' order by id", UUID.class).getResultList();
        return ids;
    }

    void erase(@Observes GroupErased event) {
        em.createNativeQuery("delete from watched_expression where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }
}
