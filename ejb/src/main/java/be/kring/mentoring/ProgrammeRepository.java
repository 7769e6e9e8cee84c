package be.kring.mentoring;

import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The programmes of groups, and what is counted in them. */
@ApplicationScoped
class ProgrammeRepository {

    private static final String COLUMNS = "select group_id, open, opened_at, round, ran_at from mentoring_programme where group_id = ?1";

    @PersistenceContext
    EntityManager em;

    Optional<Programme> find(UUID groupId) {
        return one(COLUMNS, groupId);
    }

    /** Whoever changes entries, proposals or who is in pairs holds this first, and one after the other. */
    Optional<Programme> lock(UUID groupId) {
        return one(COLUMNS + " for update", groupId);
    }

    /** @return whether it was otherwise before */
    boolean set(UUID groupId, boolean open, Instant now) {
        return em.createNativeQuery("insert into mentoring_programme as p (group_id, open, opened_at) values (?1, ?2, ?3) on conflict (group_id) do update"
                        + " set open = excluded.open, opened_at = case when excluded.open then excluded.opened_at else p.opened_at end where p.open <> excluded.open")
                .setParameter(1, groupId).setParameter(2, open).setParameter(3, now).executeUpdate() > 0;
    }

    void ran(UUID groupId, int round, Instant now) {
        em.createNativeQuery("update mentoring_programme set round = ?2, ran_at = ?3 where group_id = ?1").setParameter(1, groupId).setParameter(2, round)
                .setParameter(3, now).executeUpdate();
    }

    /** All, those of a group in which nothing happens any more, too. */
    List<UUID> list() {
        List<?> rows = em.createNativeQuery("select group_id from mentoring_programme order by group_id", UUID.class).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /** Those of these groups that have one. */
    Set<UUID> among(Collection<UUID> groupIds) {
        List<?> rows = groupIds.isEmpty() ? List.of() : em.createNativeQuery("select group_id from mentoring_programme where group_id = any(cast(?1 as uuid[]))", UUID.class)
                .setParameter(1, groupIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** The open ones of groups that live. */
    List<Programme> listOpen() {
        return programmes(em.createNativeQuery("select c.group_id, c.open, c.opened_at, c.round, c.ran_at from mentoring_programme c join kring_group g on g.id = c.group_id"
                + " where c.open and g.archived_at is null order by c.group_id").getResultList());
    }

    List<MentoringNumbers> numbers(UUID groupId) {
        List<?> rows = em.createNativeQuery("""
                select k.kind, (select count(*) from mentoring_entry e where e.group_id = ?1 and e.kind = k.kind and e.side = 'SEEKER') as seekers,
                    (select count(*) from mentoring_entry e where e.group_id = ?1 and e.kind = k.kind and e.side = 'GIVER') as givers,
                    (select count(*) from mentoring_proposal r where r.group_id = ?1 and r.kind = k.kind and r.closed_at is null) as proposals,
                    (select count(*) from mentoring_pair t where t.group_id = ?1 and t.kind = k.kind and t.ended_at is null) as pairs,
                    (select count(*) from mentoring_pair t where t.group_id = ?1 and t.kind = k.kind and t.ended_at is not null) as ended
                from (values ('BUDDY'), ('MENTOR')) k (kind) order by k.kind""").setParameter(1, groupId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> MentoringNumbers.of(MentoringKind.valueOf((String) row[0]), number(row[1]), number(row[2]), number(row[3]),
                number(row[4]), number(row[5]))).toList();
    }

    /** Who sees something of it change: who takes part, has a proposal or a pair, or leads the group. */
    List<UUID> listConcerned(UUID groupId) {
        List<?> rows = em.createNativeQuery("select person_id from mentoring_entry where group_id = ?1 union select person_id from membership where group_id = ?1 and role in ('OWNER', 'MODERATOR')"
                        + " union select unnest(array[seeker_id, giver_id]) from mentoring_pair where group_id = ?1 and ended_at is null", UUID.class)
                .setParameter(1, groupId).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    void erase(@Observes GroupErased event) {
        em.createNativeQuery("delete from mentoring_programme where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }

    private Optional<Programme> one(String sql, UUID groupId) {
        return programmes(em.createNativeQuery(sql).setParameter(1, groupId).getResultList()).stream().findFirst();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static List<Programme> programmes(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Programme((UUID) row[0], (Boolean) row[1], (Instant) row[2], ((Number) row[3]).intValue(), (Instant) row[4])).toList();
    }
}
