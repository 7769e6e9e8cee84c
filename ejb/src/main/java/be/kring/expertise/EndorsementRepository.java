package be.kring.expertise;

import be.kring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What colleagues say about claims; lists are of others than the actor, and filtered by {@link ExpertisePolicy#CAN_SEE_ENDORSEMENT_SQL}. */
@ApplicationScoped
class EndorsementRepository {

    private static final String COLUMNS = "n.person_id, n.topic_id, n.endorser_id, n.sentence, n.at, n.hidden_at";

    @PersistenceContext
    EntityManager em;

    /** Of each of these claims of a person the newest ones. */
    List<Endorsement> listFirst(UUID personId, Collection<UUID> topicIds, UUID actorId, int each) {
        return endorsements(em.createNativeQuery("select person_id, topic_id, endorser_id, sentence, at, hidden_at from (select " + COLUMNS
                        + ", row_number() over (partition by n.topic_id order by n.at desc, n.endorser_id desc) as place from endorsement n where n.person_id = :person"
                        + " and n.topic_id = any(cast(:topics as uuid[])) and n.endorser_id <> :actor and " + ExpertisePolicy.CAN_SEE_ENDORSEMENT_SQL + ") f where place <= :most order by topic_id, place")
                .setParameter("person", personId).setParameter("topics", topicIds.toArray(UUID[]::new)).setParameter("actor", actorId).setParameter("most", each).getResultList());
    }

    /** What the actor says about these claims of a person. */
    List<Endorsement> listOwn(UUID personId, Collection<UUID> topicIds, UUID actorId) {
        return endorsements(em.createNativeQuery("select " + COLUMNS + " from endorsement n where n.person_id = ?1 and n.topic_id = any(cast(?2 as uuid[])) and n.endorser_id = ?3")
                .setParameter(1, personId).setParameter(2, topicIds.toArray(UUID[]::new)).setParameter(3, actorId).getResultList());
    }

    /** Newest first. */
    List<Endorsement> list(UUID personId, UUID topicId, UUID actorId, Optional<Cursor> after, int limit) {
        var query = em.createNativeQuery("select " + COLUMNS + " from endorsement n where n.person_id = :person and n.topic_id = :topic and n.endorser_id <> :actor and "
                        + ExpertisePolicy.CAN_SEE_ENDORSEMENT_SQL + (after.isEmpty() ? "" : " and (n.at, n.endorser_id) < (:at, :id)") + " order by n.at desc, n.endorser_id desc")
                .setParameter("person", personId).setParameter("topic", topicId).setParameter("actor", actorId);
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return endorsements(query.setMaxResults(limit).getResultList());
    }

    Optional<Endorsement> find(UUID personId, UUID topicId, UUID endorserId) {
        return endorsements(em.createNativeQuery("select " + COLUMNS + " from endorsement n where n.person_id = ?1 and n.topic_id = ?2 and n.endorser_id = ?3")
                .setParameter(1, personId).setParameter(2, topicId).setParameter(3, endorserId).getResultList()).stream().findFirst();
    }

    /** Whoever endorsed before stays hidden when that was hidden. @return whether it is the first time */
    boolean add(UUID personId, UUID topicId, UUID endorserId, String sentence, Instant now) {
        List<?> before = em.createNativeQuery("select hidden from endorsed_before where person_id = ?1 and topic_id = ?2 and endorser_id = ?3").setParameter(1, personId)
                .setParameter(2, topicId).setParameter(3, endorserId).getResultList();
        boolean hidden = before.stream().anyMatch(Boolean.TRUE::equals);
        em.createNativeQuery("insert into endorsement (person_id, topic_id, endorser_id, sentence, at, hidden_at) values (?1, ?2, ?3, ?4, ?5, case when ?6 then cast(?5 as timestamptz) end)")
                .setParameter(1, personId).setParameter(2, topicId).setParameter(3, endorserId).setParameter(4, sentence).setParameter(5, now).setParameter(6, hidden).executeUpdate();
        return before.isEmpty();
    }

    void change(UUID personId, UUID topicId, UUID endorserId, String sentence) {
        em.createNativeQuery("update endorsement set sentence = ?4 where person_id = ?1 and topic_id = ?2 and endorser_id = ?3").setParameter(1, personId)
                .setParameter(2, topicId).setParameter(3, endorserId).setParameter(4, sentence).executeUpdate();
    }

    /** @return whether there was one */
    boolean remove(UUID personId, UUID topicId, UUID endorserId) {
        remember("n.person_id = ?1 and n.topic_id = ?2 and n.endorser_id = ?3", personId, topicId, endorserId);
        return em.createNativeQuery("delete from endorsement where person_id = ?1 and topic_id = ?2 and endorser_id = ?3").setParameter(1, personId).setParameter(2, topicId)
                .setParameter(3, endorserId).executeUpdate() > 0;
    }

    /** Before a claim goes, and what was said about it with it. */
    void rememberAll(UUID personId, UUID topicId) {
        remember("n.person_id = ?1 and n.topic_id = ?2", personId, topicId);
    }

    /** @return whether something is other than before */
    boolean hide(UUID personId, UUID topicId, UUID endorserId, Instant now) {
        return em.createNativeQuery("update endorsement set hidden_at = ?4 where person_id = ?1 and topic_id = ?2 and endorser_id = ?3 and hidden_at is null")
                .setParameter(1, personId).setParameter(2, topicId).setParameter(3, endorserId).setParameter(4, now).executeUpdate() > 0;
    }

    /** @return whether something is other than before */
    boolean show(UUID personId, UUID topicId, UUID endorserId) {
        return em.createNativeQuery("update endorsement set hidden_at = null where person_id = ?1 and topic_id = ?2 and endorser_id = ?3 and hidden_at is not null")
                .setParameter(1, personId).setParameter(2, topicId).setParameter(3, endorserId).executeUpdate() > 0;
    }

    private void remember(String which, UUID... ids) {
        var query = em.createNativeQuery("insert into endorsed_before (person_id, topic_id, endorser_id, hidden) select n.person_id, n.topic_id, n.endorser_id,"
                + " n.hidden_at is not null from endorsement n where " + which + " on conflict (person_id, topic_id, endorser_id) do update set hidden = excluded.hidden");
        for (int i = 0; i < ids.length; i++) {
            query.setParameter(i + 1, ids[i]);
        }
        query.executeUpdate();
    }

    private static List<Endorsement> endorsements(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Endorsement((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (Instant) row[4], row[5] != null)).toList();
    }
}
