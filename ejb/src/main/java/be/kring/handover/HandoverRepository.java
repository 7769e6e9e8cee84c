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

    private static final String DEPARTURE = "select d.person_id, cast(d.last_day as text), d.told_at, cast(d.noted_day as text), d.noted_by, d.noted_at from departure d ";
    /** Each heir once for each topic of today; the last word of that heir. */
    private static final String INHERITANCE = "select * from (select distinct on (i.person_id, coalesce(o.merged_into, o.id), i.heir_id) i.person_id, coalesce(o.merged_into, o.id) as topic_id,"
            + " i.heir_id, i.state, i.asked_at, cast(coalesce(d.last_day, d.noted_day) as text) from inheritance i join topic o on o.id = i.topic_id join departure d on d.person_id = i.person_id"
            + " where %s = ?1 order by 1, 2, 3, i.state = 'ACCEPTED' desc, i.state = 'ASKED' desc, i.asked_at desc) x ";

    @PersistenceContext
    EntityManager em;

    void lock(UUID personId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "departure " + personId).getSingleResult();
    }

    Optional<Departure> find(UUID personId) {
        return departures(em.createNativeQuery(DEPARTURE + "where d.person_id = ?1").setParameter(1, personId).getResultList()).stream().findFirst();
    }

    /** Those that administrators noted, the first day first; whether their people told something themselves does not matter. */
    List<Departure> listNoted(Optional<Cursor> after, int limit) {
        var query = em.createNativeQuery(DEPARTURE + "where d.noted_day is not null" + (after.isEmpty() ? "" : " and (d.noted_day, d.person_id) > (cast(:day as date), :id)")
                + " order by d.noted_day, d.person_id");
        after.ifPresent(cursor -> query.setParameter("day", LocalDate.ofInstant(cursor.instant(0), ZoneOffset.UTC).toString()).setParameter("id", cursor.id(1)));
        return departures(query.setMaxResults(limit).getResultList());
    }

    /** The person's own word; what was noted stays beside it. @return whether something is other than before */
    boolean tell(UUID personId, LocalDate lastDay, Instant now) {
        return em.createNativeQuery("insert into departure as d (person_id, last_day, told_at) values (?1, cast(?2 as date), ?3) on conflict (person_id) do update"
                        + " set last_day = excluded.last_day, told_at = excluded.told_at, version = d.version + 1 where d.last_day is distinct from excluded.last_day")
                .setParameter(1, personId).setParameter(2, lastDay.toString()).setParameter(3, now).executeUpdate() > 0;
    }

    /** What an administrator says; the person's own word stays beside it. @return whether something is other than before */
    boolean note(UUID personId, LocalDate day, UUID notedBy, Instant now) {
        return em.createNativeQuery("insert into departure as d (person_id, noted_day, noted_by, noted_at) values (?1, cast(?2 as date), ?3, ?4) on conflict (person_id) do update"
                        + " set noted_day = excluded.noted_day, noted_by = excluded.noted_by, noted_at = excluded.noted_at, version = d.version + 1"
                        + " where d.noted_day is distinct from excluded.noted_day")
                .setParameter(1, personId).setParameter(2, day.toString()).setParameter(3, notedBy).setParameter(4, now).executeUpdate() > 0;
    }

    /** What was noted beside the person's own word goes; that stays. */
    void unnote(UUID personId) {
        em.createNativeQuery("update departure set noted_day = null, noted_by = null, noted_at = null, version = version + 1 where person_id = ?1").setParameter(1, personId).executeUpdate();
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

    /** The heirs that somebody chose; of several for topics that became one first who accepted, then who was asked last. */
    List<Inheritance> listOf(UUID personId) {
        return inheritances(em.createNativeQuery(INHERITANCE.formatted("i.person_id") + "order by x.topic_id, x.state = 'ACCEPTED' desc, x.state = 'ASKED' desc, x.asked_at desc, x.heir_id")
                .setParameter(1, personId).getResultList());
    }

    /** What somebody is asked to take over, or took over, the newest first. */
    List<Inheritance> listFor(UUID heirId) {
        return inheritances(em.createNativeQuery(INHERITANCE.formatted("i.heir_id") + "where x.state <> 'DECLINED' order by x.asked_at desc, x.topic_id").setParameter(1, heirId).getResultList());
    }

    /** The heirs of one topic, as {@link #listOf}; more than one only for topics that became one. */
    List<Inheritance> listOf(UUID personId, UUID topicId) {
        return listOf(personId).stream().filter(each -> each.topicId().equals(topicId)).toList();
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

    /** Of this heir alone: each of several answers for themselves. */
    void answer(Inheritance asked, HeirState state, Instant now) {
        em.createNativeQuery("update inheritance i set state = ?3, answered_at = ?4 from topic o where o.id = i.topic_id and i.person_id = ?1 and coalesce(o.merged_into, o.id) = ?2 and i.heir_id = ?5")
                .setParameter(1, asked.personId()).setParameter(2, asked.topicId()).setParameter(3, state.name()).setParameter(4, now).setParameter(5, asked.heirId()).executeUpdate();
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
        return rows.stream().map(Object[].class::cast).map(row -> new Departure((UUID) row[0], day(row[1]), (Instant) row[2], day(row[3]), (UUID) row[4], (Instant) row[5])).toList();
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    private static List<Inheritance> inheritances(List<?> rows) {
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Inheritance((UUID) row[0], (UUID) row[1], (UUID) row[2], HeirState.valueOf((String) row[3]), (Instant) row[4], day(row[5]))).toList();
    }
}
