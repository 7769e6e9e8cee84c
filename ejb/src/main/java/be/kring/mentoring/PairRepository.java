package be.kring.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pairs and their meetings. */
@ApplicationScoped
class PairRepository {

    private static final String COLUMNS = "select t.id, t.group_id, t.kind, t.seeker_id, t.giver_id, cast(t.topics as text[]), t.began_at, t.ended_at from mentoring_pair t where ";
    private static final String GONE = "not exists (select 1 from membership m join person p on p.id = m.person_id where m.group_id = t.group_id and m.person_id = t.%s"
            + " and m.state = 'MEMBER' and p.status = 'ACTIVE')";

    @PersistenceContext
    EntityManager em;

    /** @param endedAt null for one that goes on */
    record Pair(UUID id, UUID groupId, MentoringKind kind, UUID seekerId, UUID giverId, List<UUID> topics, Instant beganAt, Instant endedAt) {

        boolean isOf(UUID personId) {
            return seekerId.equals(personId) || giverId.equals(personId);
        }

        MentoringSide sideOf(UUID personId) {
            return seekerId.equals(personId) ? MentoringSide.SEEKER : MentoringSide.GIVER;
        }

        UUID other(UUID personId) {
            return seekerId.equals(personId) ? giverId : seekerId;
        }

        List<UUID> people() {
            return List.of(seekerId, giverId);
        }
    }

    Optional<Pair> find(UUID id) {
        return pairs(em.createNativeQuery(COLUMNS + "t.id = ?1").setParameter(1, id).getResultList()).stream().findFirst();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Pair> lock(UUID id) {
        return pairs(em.createNativeQuery(COLUMNS + "t.id = ?1 for update").setParameter(1, id).getResultList()).stream().findFirst();
    }

    /** Of a person, newest first: those that go on, and those that ended after a moment. */
    List<Pair> list(UUID groupId, UUID personId, Instant endedAfter) {
        return pairs(em.createNativeQuery(COLUMNS + "t.group_id = ?1 and (t.seeker_id = ?2 or t.giver_id = ?2) and (t.ended_at is null or t.ended_at > ?3) order by t.began_at desc, t.id")
                .setParameter(1, groupId).setParameter(2, personId).setParameter(3, endedAfter).getResultList());
    }

    void add(Pair pair) {
        em.createNativeQuery("insert into mentoring_pair (id, group_id, kind, seeker_id, giver_id, topics, began_at, active_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid[]), ?7, ?7)")
                .setParameter(1, pair.id()).setParameter(2, pair.groupId()).setParameter(3, pair.kind().name()).setParameter(4, pair.seekerId()).setParameter(5, pair.giverId())
                .setParameter(6, pair.topics().toArray(UUID[]::new)).setParameter(7, pair.beganAt()).executeUpdate();
    }

    Map<UUID, List<PairView.Held>> mapMeetings(Collection<UUID> pairIds) {
        List<?> rows = pairIds.isEmpty() ? List.of() : em.createNativeQuery("select pair_id, number, cast(day as text) from mentoring_meeting where pair_id = any(cast(?1 as uuid[]))"
                + " order by number").setParameter(1, pairIds.toArray(UUID[]::new)).getResultList();
        Map<UUID, List<PairView.Held>> meetings = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> meetings.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                .add(new PairView.Held(((Number) row[1]).intValue(), LocalDate.parse((String) row[2]))));
        return meetings;
    }

    void hold(UUID id, int number, LocalDate day) {
        em.createNativeQuery("insert into mentoring_meeting (pair_id, number, day) values (?1, ?2, ?3) on conflict (pair_id, number) do update set day = excluded.day")
                .setParameter(1, id).setParameter(2, number).setParameter(3, day).executeUpdate();
    }

    void unhold(UUID id, int number) {
        em.createNativeQuery("delete from mentoring_meeting where pair_id = ?1 and number = ?2").setParameter(1, id).setParameter(2, number).executeUpdate();
    }

    /** Something happened: the reminders begin anew. */
    void active(UUID id, Instant now) {
        em.createNativeQuery("update mentoring_pair set active_at = ?2, reminders = 0 where id = ?1").setParameter(1, id).setParameter(2, now).executeUpdate();
    }

    void end(UUID id, Instant now) {
        em.createNativeQuery("update mentoring_pair set ended_at = ?2 where id = ?1 and ended_at is null").setParameter(1, id).setParameter(2, now).executeUpdate();
    }

    /** Those that go on though one of the two is not there any more, or the group is over. */
    List<Pair> listVoid(UUID groupId) {
        return pairs(em.createNativeQuery(COLUMNS + "t.group_id = ?1 and t.ended_at is null and ((select archived_at from kring_group where id = ?1) is not null or "
                + GONE.formatted("seeker_id") + " or " + GONE.formatted("giver_id") + ") for update of t").setParameter(1, groupId).getResultList());
    }

    /** Takes those in which nothing happened for long, and notes that their two are reminded now. @param most after so many reminders in a row there is silence */
    List<Pair> remind(UUID groupId, Instant silentSince, Instant remindedBefore, int most, Instant now) {
        List<?> ids = em.createNativeQuery("update mentoring_pair set reminded_at = ?5, reminders = reminders + 1 where group_id = ?1 and ended_at is null and active_at <= ?2"
                        + " and (reminded_at is null or reminded_at <= ?3) and reminders < ?4 returning id", UUID.class).setParameter(1, groupId).setParameter(2, silentSince)
                .setParameter(3, remindedBefore).setParameter(4, most).setParameter(5, now).getResultList();
        return ids.isEmpty() ? List.of() : pairs(em.createNativeQuery(COLUMNS + "t.id = any(cast(?1 as uuid[]))").setParameter(1, ids.toArray(UUID[]::new)).getResultList());
    }

    private static List<Pair> pairs(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Pair((UUID) row[0], (UUID) row[1], MentoringKind.valueOf((String) row[2]), (UUID) row[3], (UUID) row[4],
                Listed.ids(row[5]), (Instant) row[6], (Instant) row[7])).toList();
    }
}
