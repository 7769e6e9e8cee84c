package be.kring.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Desks and who sits behind them. */
@ApplicationScoped
class DeskRepository {

    private static final String SERVING = "from desk_staff s join membership m on m.group_id = s.group_id and m.person_id = s.person_id join person p on p.id = s.person_id"
            + " join kring_group g on g.id = s.group_id where s.group_id = ?1 and " + DeskPolicy.CAN_SERVE_SQL;

    @PersistenceContext
    EntityManager em;

    /** Somebody behind a desk. @param dutySince when they last came; null for never */
    record Staff(UUID personId, Instant dutySince) {
    }

    Optional<Desk> find(UUID groupId) {
        return Optional.ofNullable(em.find(Desk.class, groupId));
    }

    /** Who asks at a desk, or arranges it, comes one after the other; what was read of it before is read again. Before any conversation. */
    Optional<Desk> lock(UUID groupId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "desk " + groupId).getSingleResult();
        find(groupId).ifPresent(em::detach);
        return Optional.ofNullable(em.find(Desk.class, groupId, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Desk desk) {
        em.persist(desk);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** On the list, whether they may serve now or not. */
    @SuppressWarnings("unchecked")
    List<UUID> listListed(UUID groupId) {
        return em.createNativeQuery("select s.person_id from desk_staff s join person p on p.id = s.person_id where s.group_id = ?1 order by lower(p.name), p.id", UUID.class)
                .setParameter(1, groupId).getResultList();
    }

    boolean isListed(UUID groupId, UUID personId) {
        return !em.createNativeQuery("select 1 from desk_staff where group_id = ?1 and person_id = ?2").setParameter(1, groupId).setParameter(2, personId)
                .getResultList().isEmpty();
    }

    /** Who may serve now, by name. */
    List<Staff> listServing(UUID groupId) {
        List<?> rows = em.createNativeQuery("select s.person_id, s.duty_since " + SERVING + " order by lower(p.name), p.id").setParameter(1, groupId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Staff((UUID) row[0], (Instant) row[1])).toList();
    }

    /** Who stays keeps since when they are at the desk. */
    void setStaff(UUID groupId, Collection<UUID> persons) {
        UUID[] ids = persons.toArray(UUID[]::new);
        em.createNativeQuery("delete from desk_staff where group_id = ?1 and person_id <> all(cast(?2 as uuid[]))").setParameter(1, groupId).setParameter(2, ids).executeUpdate();
        em.createNativeQuery("insert into desk_staff (group_id, person_id) select cast(?1 as uuid), id from person where id = any(cast(?2 as uuid[])) on conflict do nothing")
                .setParameter(1, groupId).setParameter(2, ids).executeUpdate();
    }

    void onDuty(UUID groupId, UUID personId, Instant since) {
        em.createNativeQuery("update desk_staff set duty_since = ?3 where group_id = ?1 and person_id = ?2").setParameter(1, groupId).setParameter(2, personId)
                .setParameter(3, since).executeUpdate();
    }

    void offDuty(UUID groupId, UUID personId) {
        em.createNativeQuery("update desk_staff set duty_since = null where group_id = ?1 and person_id = ?2").setParameter(1, groupId).setParameter(2, personId).executeUpdate();
    }

    void remove(UUID groupId) {
        find(groupId).ifPresent(em::detach);
        em.createNativeQuery("delete from desk where group_id = ?1").setParameter(1, groupId).executeUpdate();
    }
}
