package be.kring.thanks;

import be.kring.expertise.AudiencePolicy;
import be.kring.group.GroupPolicy;
import be.kring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Thanks as they are kept. */
@ApplicationScoped
class ThanksRepository {

    private static final String COLUMNS = "select t.id, t.post_id, t.giver_id, t.receiver_id, t.line, t.at, t.giver_agrees, t.receiver_agrees, t.removed_by from thanks t ";

    @PersistenceContext
    EntityManager em;

    /** Also those that were taken away; as what follows, but for lists. */
    Optional<Thanks> find(UUID postId, UUID giverId) {
        return thanks(em.createNativeQuery(COLUMNS + "where t.post_id = ?1 and t.giver_id = ?2").setParameter(1, postId).setParameter(2, giverId).getResultList()).stream().findFirst();
    }

    Optional<Thanks> find(UUID id) {
        return thanks(em.createNativeQuery(COLUMNS + "where t.id = ?1").setParameter(1, id).getResultList()).stream().findFirst();
    }

    /** Two changes of one at once take turns. */
    Optional<Thanks> lock(UUID id) {
        return thanks(em.createNativeQuery(COLUMNS + "where t.id = ?1 for update").setParameter(1, id).getResultList()).stream().findFirst();
    }

    /** Those that stand, newest first. */
    List<Thanks> list(UUID personId, ThanksFilter filter, Optional<Cursor> after, int limit) {
        var query = em.createNativeQuery(COLUMNS + "where " + (filter == ThanksFilter.RECEIVED ? "t.receiver_id" : "t.giver_id") + " = :person and t.removed_by is null"
                + (after.isEmpty() ? "" : " and t.id < :before") + " order by t.id desc").setParameter("person", personId);
        after.ifPresent(cursor -> query.setParameter("before", cursor.id(0)));
        return thanks(query.setMaxResults(limit).getResultList());
    }

    /** @return whether it is the first time */
    boolean add(Thanks given) {
        return em.createNativeQuery("insert into thanks (id, post_id, giver_id, receiver_id, line, at) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (post_id, giver_id) do nothing")
                .setParameter(1, given.id()).setParameter(2, given.postId()).setParameter(3, given.giverId()).setParameter(4, given.receiverId()).setParameter(5, given.line())
                .setParameter(6, given.at()).executeUpdate() > 0;
    }

    /** Words that change are agreed to anew by the receiver. @return whether something is other than before */
    boolean say(UUID id, String line) {
        return em.createNativeQuery("update thanks set line = ?2, receiver_agrees = false where id = ?1 and line <> ?2").setParameter(1, id).setParameter(2, line).executeUpdate() > 0;
    }

    void agree(UUID id, boolean giver, boolean agrees) {
        em.createNativeQuery("update thanks set " + (giver ? "giver_agrees" : "receiver_agrees") + " = ?2 where id = ?1").setParameter(1, id).setParameter(2, agrees).executeUpdate();
    }

    /** Nothing of what was said stays. */
    void remove(UUID id, UUID by) {
        em.createNativeQuery("update thanks set removed_by = ?2, line = '', giver_agrees = false, receiver_agrees = false where id = ?1").setParameter(1, id).setParameter(2, by).executeUpdate();
    }

    void restore(UUID id) {
        em.createNativeQuery("update thanks set removed_by = null where id = ?1").setParameter(1, id).executeUpdate();
    }

    /** The topics of the questions in whose threads these posts stand, as they are today, by post. */
    Map<UUID, List<UUID>> topics(Collection<UUID> postIds) {
        List<?> rows = em.createNativeQuery("select p.id, array_agg(distinct coalesce(o.merged_into, o.id)) from post p join question_topic t on t.post_id = p.thread_id"
                + " join topic o on o.id = t.topic_id where p.id = any(cast(?1 as uuid[])) group by p.id").setParameter(1, postIds.toArray(UUID[]::new)).getResultList();
        Map<UUID, List<UUID>> found = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> found.put((UUID) row[0], List.of((UUID[]) row[1])));
        return found;
    }

    /** Those of somebody that both show, with the claims that the actor may see, for posts that the actor may read, newest first. */
    Map<Thanks, List<UUID>> listShown(UUID receiverId, UUID actorId, int limit) {
        List<?> rows = em.createNativeQuery("select t.id, t.post_id, t.giver_id, t.receiver_id, t.line, t.at, t.giver_agrees, t.receiver_agrees, t.removed_by, array_agg(distinct e.topic_id)"
                        + " from thanks t join post p on p.id = t.post_id and p.state = 'VISIBLE' join question_topic a on a.post_id = p.thread_id join topic o on o.id = a.topic_id"
                        + " join expertise e on e.person_id = t.receiver_id and e.topic_id = coalesce(o.merged_into, o.id)"
                        + " join kring_group g on g.id = p.group_id left join membership m on m.group_id = g.id and m.person_id = :actor"
                        + " where t.receiver_id = :person and t.giver_agrees and t.receiver_agrees and " + AudiencePolicy.CAN_SEE_SQL + " and " + GroupPolicy.CAN_READ_SQL + " group by t.id order by t.id desc")
                .setParameter("person", receiverId).setParameter("actor", actorId).setMaxResults(limit).getResultList();
        Map<Thanks, List<UUID>> found = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> found.put(thanks(row), List.of((UUID[]) row[9])));
        return found;
    }

    private static List<Thanks> thanks(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(ThanksRepository::thanks).toList();
    }

    private static Thanks thanks(Object[] row) {
        return new Thanks((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3], (String) row[4], (Instant) row[5], (Boolean) row[6], (Boolean) row[7], (UUID) row[8]);
    }
}
