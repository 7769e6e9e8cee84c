package be.kring.notification;

import be.kring.group.GroupErased;
import be.kring.shared.Cursor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NotificationRepository {

    @PersistenceContext
    EntityManager em;

    void add(Notification notification) {
        em.persist(notification);
    }

    /** Whether this person was told before of the same, by the same colleague, about the same post. */
    boolean wasTold(Notification again) {
        return em.createQuery("select count(n) from Notification n where n.personId = :person and n.kind = :kind and n.actorId = :actor and n.postId = :post", Long.class)
                .setParameter("person", again.personId).setParameter("kind", again.kind).setParameter("actor", again.actorId).setParameter("post", again.postId)
                .getSingleResult() > 0;
    }

    /** What people are told of a desk now; the kind stands in the statement, since the index holds only those of desks. */
    @SuppressWarnings("unchecked")
    List<Notification> listOfDesk(UUID groupId, NotificationKind kind) {
        return em.createNativeQuery("select * from notification where group_id = ?1 and kind = '" + kind + "'", Notification.class).setParameter(1, groupId).getResultList();
    }

    /** That of one person. */
    @SuppressWarnings("unchecked")
    Optional<Notification> findOfDesk(UUID groupId, NotificationKind kind, UUID personId) {
        return em.createNativeQuery("select * from notification where group_id = ?1 and kind = '" + kind + "' and person_id = ?2", Notification.class)
                .setParameter(1, groupId).setParameter(2, personId).getResultStream().findFirst();
    }

    /** At once, so that the same may be told anew. */
    void remove(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("delete from Notification n where n.id in :ids").setParameter("ids", ids).executeUpdate();
        }
    }

    Optional<Notification> find(UUID personId, UUID id) {
        return Optional.ofNullable(em.find(Notification.class, id)).filter(found -> found.personId.equals(personId));
    }

    List<Notification> list(UUID personId, Optional<Cursor> after, int limit) {
        var query = em.createQuery("select n from Notification n where n.personId = :person"
                + (after.isEmpty() ? "" : " and n.id < :before") + " order by n.id desc", Notification.class).setParameter("person", personId);
        after.ifPresent(cursor -> query.setParameter("before", cursor.id(0)));
        return query.setMaxResults(limit).getResultList();
    }

    List<Notification> list(UUID personId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery(
                        "select n from Notification n where n.personId = :person and n.id in :ids", Notification.class)
                .setParameter("person", personId).setParameter("ids", ids).getResultList();
    }

    long countUnread(UUID personId) {
        return em.createQuery("select count(n) from Notification n where n.personId = :person and not n.read", Long.class)
                .setParameter("person", personId).getSingleResult();
    }

    /** What people were told stays theirs, and is counted; what it was about and why is gone. */
    void erase(@Observes @Priority(GroupErased.REFERRING) GroupErased event) {
        em.createQuery("update Notification n set n.postId = null, n.reason = null where n.groupId = :group").setParameter("group", event.groupId()).executeUpdate();
    }

    int read(UUID personId, UUID upTo) {
        return em.createQuery("update Notification n set n.read = true where n.personId = :person and n.id <= :upTo and not n.read")
                .setParameter("person", personId).setParameter("upTo", upTo).executeUpdate();
    }
}
