package be.kring.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What {@link DeskRun} looks for. */
@ApplicationScoped
class UpkeepRepository {

    @PersistenceContext
    EntityManager em;

    /** Groups at whose desk somebody waits or is being helped. */
    @SuppressWarnings("unchecked")
    List<UUID> listBusy() {
        return em.createNativeQuery("select distinct group_id from desk_talk where state <> 'CLOSED' order by 1", UUID.class).getResultList();
    }

    /** Of those who wait or are being helped who may not visit that desk any more. */
    @SuppressWarnings("unchecked")
    List<UUID> listGone(UUID groupId) {
        return em.createNativeQuery("select t.id from desk_talk t join kring_group g on g.id = t.group_id join person p on p.id = t.visitor_id"
                        + " left join membership m on m.group_id = t.group_id and m.person_id = t.visitor_id"
                        + " where t.group_id = ?1 and t.state <> 'CLOSED' and not " + DeskPolicy.CAN_VISIT_SQL, UUID.class).setParameter(1, groupId).getResultList();
    }

    boolean isArchived(UUID groupId) {
        return (Boolean) em.createNativeQuery("select archived_at is not null from kring_group where id = ?1", Boolean.class).setParameter(1, groupId).getSingleResult();
    }

    int forgetBefore(Instant closed) {
        return em.createNativeQuery("delete from desk_talk where state = 'CLOSED' and closed_at < ?1").setParameter(1, closed).executeUpdate();
    }

    /** Letters that tell of conversations at the desk of a group. */
    @SuppressWarnings("unchecked")
    List<UUID> listLetters(UUID groupId) {
        return em.createNativeQuery("select mail_id from desk_talk where group_id = ?1 and mail_id is not null", UUID.class).setParameter(1, groupId).getResultList();
    }
}
