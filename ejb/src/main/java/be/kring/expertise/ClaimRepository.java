package be.kring.expertise;

import be.kring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people claim to know. Every list for others is filtered by {@link AudiencePolicy#CAN_SEE_SQL}. */
@ApplicationScoped
class ClaimRepository {

    private static final String COLUMNS = "e.person_id, e.topic_id, e.level, e.evidence, e.audience, e.claimed_at";
    /** Experts first, in the order of {@link ExpertiseLevel}. */
    private static final String RANK = "case e.level when 'EXPERT' then 2 when 'PRACTISING' then 1 else 0 end";

    /** A claim with the name of the person, as it is sorted. */
    record Named(Claim claim, String name) {
    }

    @PersistenceContext
    EntityManager em;

    /** Those of a person that the actor may see: experts first, then the oldest. */
    List<Claim> list(UUID personId, UUID actorId) {
        return claims(em.createNativeQuery("select " + COLUMNS + " from expertise e where e.person_id = :person and " + AudiencePolicy.CAN_SEE_SQL
                + " order by " + RANK + " desc, e.claimed_at, e.topic_id").setParameter("person", personId).setParameter("actor", actorId).getResultList());
    }

    /** One claim, if the actor may see it. */
    Optional<Claim> find(UUID personId, UUID topicId, UUID actorId) {
        return claims(em.createNativeQuery("select " + COLUMNS + " from expertise e where e.person_id = :person and e.topic_id = :topic and " + AudiencePolicy.CAN_SEE_SQL)
                .setParameter("person", personId).setParameter("topic", topicId).setParameter("actor", actorId).getResultList()).stream().findFirst();
    }

    /** Who claims a topic, of those who may sign in and whose claim the actor may see. */
    List<Named> listOfTopic(UUID topicId, UUID actorId, Optional<Cursor> after, int limit) {
        var query = em.createNativeQuery("select " + COLUMNS + ", lower(p.name) from expertise e join person p on p.id = e.person_id and p.status = 'ACTIVE'"
                        + " where e.topic_id = :topic and " + AudiencePolicy.CAN_SEE_SQL + (after.isEmpty() ? "" : " and (-(" + RANK + "), lower(p.name), p.id) > (-(:level), :name, :id)")
                        + " order by -(" + RANK + "), lower(p.name), p.id").setParameter("topic", topicId).setParameter("actor", actorId);
        after.ifPresent(cursor -> query.setParameter("level", (int) cursor.number(0)).setParameter("name", cursor.text(1)).setParameter("id", cursor.id(2)));
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Named(claim(row), (String) row[6])).toList();
    }

    long count(UUID personId) {
        return ((Number) em.createNativeQuery("select count(*) from expertise where person_id = ?1").setParameter(1, personId).getSingleResult()).longValue();
    }

    /** Two changes of one person at once take turns. */
    void lock(UUID personId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "expertise " + personId).getSingleResult();
    }

    /** @return whether something is other than before */
    boolean put(UUID personId, UUID topicId, ClaimInput valid, Instant now) {
        return em.createNativeQuery("insert into expertise as e (person_id, topic_id, level, evidence, audience, claimed_at, changed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?6)"
                        + " on conflict (person_id, topic_id) do update set level = excluded.level, evidence = excluded.evidence, audience = excluded.audience, changed_at = excluded.changed_at"
                        + " where (e.level, e.evidence, e.audience) is distinct from (excluded.level, excluded.evidence, excluded.audience)")
                .setParameter(1, personId).setParameter(2, topicId).setParameter(3, valid.level().name()).setParameter(4, valid.evidence())
                .setParameter(5, valid.audience().name()).setParameter(6, now).executeUpdate() > 0;
    }

    /** With what was said about it. @return whether there was one */
    boolean remove(UUID personId, UUID topicId) {
        return em.createNativeQuery("delete from expertise where person_id = ?1 and topic_id = ?2").setParameter(1, personId).setParameter(2, topicId).executeUpdate() > 0;
    }

    private static List<Claim> claims(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(ClaimRepository::claim).toList();
    }

    private static Claim claim(Object[] row) {
        return new Claim((UUID) row[0], (UUID) row[1], ExpertiseLevel.valueOf((String) row[2]), (String) row[3], Audience.valueOf((String) row[4]), (Instant) row[5]);
    }
}
