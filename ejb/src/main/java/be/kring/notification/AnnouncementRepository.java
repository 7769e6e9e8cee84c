package be.kring.notification;

import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Threads that were announced, and whom nobody has told of them yet. */
@ApplicationScoped
class AnnouncementRepository {

    @PersistenceContext
    EntityManager em;

    /** A thread that members are to be told of. */
    record Announcement(UUID threadId, UUID groupId, UUID personId) {
    }

    /** Once for good: whoever announces it again tells nobody, but in a group to which the thread was moved. */
    void add(UUID threadId, UUID groupId, UUID personId, Instant now) {
        em.createNativeQuery("insert into announcement (thread_id, group_id, person_id, at) values (?1, ?2, ?3, ?4) on conflict (thread_id)"
                        + " do update set group_id = excluded.group_id, person_id = excluded.person_id, at = excluded.at, told_at = null where announcement.group_id <> excluded.group_id")
                .setParameter(1, threadId).setParameter(2, groupId).setParameter(3, personId).setParameter(4, now).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<UUID> listUntold(Instant before) {
        return em.createNativeQuery("select thread_id from announcement where told_at is null and at < ?1 order by at", UUID.class)
                .setParameter(1, before).getResultList();
    }

    /** Holds it until the transaction ends; empty when everybody was told, or another node is at it. */
    @SuppressWarnings("unchecked")
    Optional<Announcement> claim(UUID threadId) {
        List<Object[]> rows = em.createNativeQuery("select thread_id, group_id, person_id from announcement"
                + " where thread_id = ?1 and told_at is null for update skip locked").setParameter(1, threadId).getResultList();
        return rows.stream().map(row -> new Announcement((UUID) row[0], (UUID) row[1], (UUID) row[2])).findFirst();
    }

    /** Members who were not told, by rising id, which is the order of locks. */
    @SuppressWarnings("unchecked")
    List<UUID> listMembersToTell(Announcement announcement, int limit) {
        return em.createNativeQuery("select m.person_id from membership m where m.group_id = ?1 and m.state = 'MEMBER' and m.person_id <> ?3"
                        + " and not exists (select 1 from notification n where n.person_id = m.person_id and n.post_id = ?2 and n.kind = 'ANNOUNCED')"
                        + " order by m.person_id", UUID.class)
                .setParameter(1, announcement.groupId()).setParameter(2, announcement.threadId()).setParameter(3, announcement.personId())
                .setMaxResults(limit).getResultList();
    }

    void erase(@Observes GroupErased event) {
        em.createNativeQuery("delete from announcement where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }

    void told(UUID threadId, Instant now) {
        em.createNativeQuery("update announcement set told_at = ?2 where thread_id = ?1").setParameter(1, threadId).setParameter(2, now)
                .executeUpdate();
    }
}
