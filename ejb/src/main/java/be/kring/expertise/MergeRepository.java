package be.kring.expertise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes a topic a part of another one. Both are locked, and so nobody claims or endorses either meanwhile. */
@ApplicationScoped
class MergeRepository {

    /** The place in {@link Audience}, which narrows. */
    private static final String WIDTH = "case %s.audience when 'EVERYONE' then 0 when 'MY_GROUPS' then 1 else 2 end";

    @PersistenceContext
    EntityManager em;

    /** @param broaderId what stands above it; what it becomes takes this place when it stood below it, at whatever depth */
    void moveTopic(UUID id, UUID intoId, UUID broaderId, Instant now) {
        query("with recursive above (id, broader_id) as (select id, broader_id from topic where id = :into union select t.id, t.broader_id from topic t join above a on t.id = a.broader_id)"
                + " update topic set broader_id = case when exists (select 1 from above where broader_id = :id) then cast(:broader as uuid) else broader_id end,"
                + " version = version + 1 where id = :into", id, intoId)
                .setParameter("broader", broaderId == null ? null : broaderId.toString()).executeUpdate();
        query("update topic set broader_id = :into where broader_id = :id", id, intoId).executeUpdate();
        query("update topic set merged_into = :into where merged_into = :id", id, intoId).executeUpdate();
        query("update topic set state = 'MERGED', merged_into = :into, broader_id = null, decided_at = :now, version = version + 1 where id = :id", id, intoId)
                .setParameter("now", now).executeUpdate();
        query("insert into topic_label (topic_id, language, label, preferred, folded) select :into, language, label, false, folded from topic_label where topic_id = :id"
                + " on conflict do nothing", id, intoId).executeUpdate();
    }

    /** @return who claimed the topic that is merged, by id */
    List<UUID> moveClaims(UUID id, UUID intoId, Instant now) {
        List<?> people = em.createNativeQuery("select person_id from expertise where topic_id = ?1 order by person_id", UUID.class).setParameter(1, id).getResultList();
        query("insert into expertise (person_id, topic_id, level, evidence, audience, claimed_at, changed_at) select person_id, :into, level, evidence, audience, claimed_at,"
                + " :now from expertise where topic_id = :id on conflict do nothing", id, intoId).setParameter("now", now).executeUpdate();
        query("update endorsement n set topic_id = :into, hidden_at = case when " + WIDTH.formatted("a") + " > " + WIDTH.formatted("b") + " then coalesce(n.hidden_at, :now)"
                + " else n.hidden_at end from expertise a, expertise b where n.topic_id = :id and a.topic_id = :id and a.person_id = n.person_id and b.topic_id = :into"
                + " and b.person_id = n.person_id and not exists (select 1 from endorsement o where o.topic_id = :into and o.person_id = n.person_id"
                + " and o.endorser_id = n.endorser_id)", id, intoId).setParameter("now", now).executeUpdate();
        query("delete from expertise where topic_id = :id", id).executeUpdate();
        query("insert into endorsed_before (person_id, topic_id, endorser_id, hidden) select person_id, :into, endorser_id, hidden from endorsed_before where topic_id = :id"
                + " on conflict (person_id, topic_id, endorser_id) do update set hidden = endorsed_before.hidden or excluded.hidden", id, intoId).executeUpdate();
        query("delete from endorsed_before where topic_id = :id", id).executeUpdate();
        query("update reported_endorsement set topic_id = :into where topic_id = :id", id, intoId).executeUpdate();
        return people.stream().map(UUID.class::cast).toList();
    }

    private Query query(String sql, UUID id) {
        return em.createNativeQuery(sql).setParameter("id", id);
    }

    private Query query(String sql, UUID id, UUID intoId) {
        return query(sql, id).setParameter("into", intoId);
    }
}
