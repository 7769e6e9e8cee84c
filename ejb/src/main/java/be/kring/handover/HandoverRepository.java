package be.kring.handover;

import be.kring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Departures and the heirs of topics; two topics that were merged are one here. Whoever changes something about a departure holds its person's lock first. */
@ApplicationScoped
class HandoverRepository {

    private static final String DEPARTURE = "select d.person_id, cast(d.last_day as text), d.told_at, d.noted_by from departure d ";
    private static final String INHERITANCE = "select i.person_id, coalesce(o.merged_into, o.id), i.heir_id, i.state, i.asked_at from inheritance i join topic o on o.id = i.topic_id ";

    @PersistenceContext
    EntityManager em;

    void lock(UUID personId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "departure " + personId).getSingleResult();
    }

    Optional<Departure> find(UUID personId) {
        return departures(em.createNativeQuery(DEPARTURE + "where d.person_id = ?1").setParameter(1, personId).getResultList()).stream().findFirst();
    }

    Map<UUID, Departure> map(List<UUID> personIds) {
        Map<UUID, Departure> found = new LinkedHashMap<>();
        departures(em.createNativeQuery(DEPARTURE + "where d.person_id = any(cast(?1 as uuid[]))").setParameter(1, personIds.toArray(UUID[]::new)).getResultList())
                .forEach(departure -> found.put(departure.personId(), departure));
        return found;
    }

    /** Those that administrators noted, the first last day first. */
    List<Departure> listNoted(Optional<Cursor> after, int limit) {
        var query = em.createNativeQuery(DEPARTURE + "where d.noted_by is not null" + (after.isEmpty() ? "" : " and (d.last_day, d.person_id) > (cast(:day as date), :id)")
                + " order by d.last_day, d.person_id");
        after.ifPresent(cursor -> query.setParameter("day", LocalDate.ofInstant(cursor.instant(0), ZoneOffset.UTC).toString()).setParameter("id", cursor.id(1)));
        return departures(query.setMaxResults(limit).getResultList());
    }

    /** @param notedBy null for the person's own word @return whether something is other than before */
    boolean put(UUID personId, LocalDate lastDay, UUID notedBy, Instant now) {
        return em.createNativeQuery("insert into departure as d (person_id, last_day, told_at, noted_by) values (?1, cast(?2 as date), ?3, cast(?4 as uuid)) on conflict (person_id) do update"
                        + " set last_day = excluded.last_day, told_at = excluded.told_at, noted_by = excluded.noted_by, version = d.version + 1"
                        + " where (d.last_day, d.noted_by) is distinct from (excluded.last_day, excluded.noted_by)")
                .setParameter(1, personId).setParameter(2, lastDay.toString()).setParameter(3, now).setParameter(4, notedBy == null ? null : notedBy.toString()).executeUpdate() > 0;
    }

    /** With the heirs. */
    void remove(UUID personId) {
        em.createNativeQuery("delete from departure where person_id = ?1").setParameter(1, personId).executeUpdate();
    }

    /** What somebody claims, took over, or answered questions about: the topic, and whether they claim it. */
    Map<UUID, Boolean> topics(UUID personId) {
        List<?> rows = em.createNativeQuery("select coalesce(o.merged_into, o.id), bool_or(x.claimed) from ("
                + " select topic_id, true as claimed from expertise where person_id = ?1"
                + " union all select topic_id, false from inheritance where heir_id = ?1 and state = 'ACCEPTED'"
                + " union all select t.topic_id, false from question q join post a on a.id = q.accepted_id and a.author_id = ?1 and a.state = 'VISIBLE'"
                + " join question_topic t on t.post_id = q.post_id) x join topic o on o.id = x.topic_id where o.state in ('ACCEPTED', 'MERGED') group by 1")
                .setParameter(1, personId).getResultList();
        Map<UUID, Boolean> found = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> found.put((UUID) row[0], (Boolean) row[1]));
        return found;
    }

    /** The heirs that somebody chose. */
    List<Inheritance> listOf(UUID personId) {
        return inheritances(em.createNativeQuery(INHERITANCE + "where i.person_id = ?1").setParameter(1, personId).getResultList());
    }

    /** What somebody is asked to take over, or took over, the newest first. */
    List<Inheritance> listFor(UUID heirId) {
        return inheritances(em.createNativeQuery(INHERITANCE + "where i.heir_id = ?1 and i.state <> 'DECLINED' order by i.asked_at desc, i.topic_id").setParameter(1, heirId).getResultList());
    }

    Optional<Inheritance> find(UUID personId, UUID topicId) {
        return listOf(personId).stream().filter(each -> each.topicId().equals(topicId)).findFirst();
    }

    /** Asks a colleague in the place of whoever was chosen before. */
    void ask(UUID personId, UUID topicId, UUID heirId, Instant now) {
        release(personId, topicId);
        em.createNativeQuery("insert into inheritance (person_id, topic_id, heir_id, state, asked_at) values (?1, ?2, ?3, 'ASKED', ?4)")
                .setParameter(1, personId).setParameter(2, topicId).setParameter(3, heirId).setParameter(4, now).executeUpdate();
    }

    void release(UUID personId, UUID topicId) {
        em.createNativeQuery("delete from inheritance i using topic o where o.id = i.topic_id and i.person_id = ?1 and coalesce(o.merged_into, o.id) = ?2")
                .setParameter(1, personId).setParameter(2, topicId).executeUpdate();
    }

    void answer(UUID personId, UUID topicId, HeirState state, Instant now) {
        em.createNativeQuery("update inheritance i set state = ?3, answered_at = ?4 from topic o where o.id = i.topic_id and i.person_id = ?1 and coalesce(o.merged_into, o.id) = ?2")
                .setParameter(1, personId).setParameter(2, topicId).setParameter(3, state.name()).setParameter(4, now).executeUpdate();
    }

    boolean isGone(UUID personId, LocalDate today) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from person p where p.id = :person and " + HandoverPolicy.GONE_SQL + ")", Boolean.class)
                .setParameter("person", personId).setParameter("today", today.toString()).getSingleResult();
    }

    /** Who answers for these topics of somebody now: the heir, or the heir of an heir who is gone, and so on; in a circle nobody. */
    @SuppressWarnings("unchecked")
    List<UUID> listHeirs(UUID personId, List<UUID> topicIds, LocalDate today) {
        return em.createNativeQuery("with recursive link as (select i.person_id, coalesce(o.merged_into, o.id) as topic_id, i.heir_id from inheritance i join topic o on o.id = i.topic_id"
                        + " where i.state = 'ACCEPTED'), chain (topic_id, heir_id) as ("
                        + " select l.topic_id, l.heir_id from link l where l.person_id = :person and l.topic_id in"
                        + " (select coalesce(o.merged_into, o.id) from topic o where o.id = any(cast(:topics as uuid[])))"
                        + " union select l.topic_id, l.heir_id from chain c join person p on p.id = c.heir_id join link l on l.person_id = c.heir_id and l.topic_id = c.topic_id"
                        + " where " + HandoverPolicy.GONE_SQL + ")"
                        + " select distinct c.heir_id from chain c join person p on p.id = c.heir_id where c.heir_id <> :person and not " + HandoverPolicy.GONE_SQL + " order by 1", UUID.class)
                .setParameter("person", personId).setParameter("topics", topicIds.toArray(UUID[]::new)).setParameter("today", today.toString()).getResultList();
    }

    private static List<Departure> departures(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Departure((UUID) row[0], LocalDate.parse((String) row[1]), (Instant) row[2], (UUID) row[3])).toList();
    }

    private static List<Inheritance> inheritances(List<?> rows) {
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Inheritance((UUID) row[0], (UUID) row[1], (UUID) row[2], HeirState.valueOf((String) row[3]), (Instant) row[4])).toList();
    }
}
