package be.kring.moderation;

import be.kring.group.GroupErased;
import be.kring.shared.Ids;
import be.kring.watch.Match;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What watched expressions found, of posts and of what waits to be one. */
@ApplicationScoped
class FoundRepository {

    /** Found words that are kept of one expression and one text. */
    private static final int MOST_WORDS = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param groupId whose expression it is; null for one of the platform */
    record Found(UUID caseId, UUID groupId, String expression, String words, Instant at) {
    }

    /** @param caseId null for what is not in the queue yet */
    void add(UUID subjectId, UUID caseId, List<Match> matches) {
        for (Match match : matches) {
            em.createNativeQuery("insert into watched_match (id, subject_id, case_id, group_id, expression, found, at)"
                            + " values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), ?5, ?6, ?7)")
                    .setParameter(1, Ids.next(clock)).setParameter(2, subjectId).setParameter(3, text(caseId)).setParameter(4, text(match.groupId()))
                    .setParameter(5, match.expression()).setParameter(6, match.found().stream().limit(MOST_WORDS).collect(Collectors.joining(" · ")))
                    .setParameter(7, clock.instant()).executeUpdate();
        }
    }

    /** Whether something that was found in a post waits to be put into the queue. */
    boolean waits(UUID subjectId) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from watched_match where subject_id = ?1 and case_id is null)")
                .setParameter(1, subjectId).getSingleResult();
    }

    /** Posts of which that is so since then. */
    @SuppressWarnings("unchecked")
    List<UUID> listWaiting(Instant before) {
        return em.createNativeQuery("select distinct subject_id from watched_match where case_id is null and at < ?1", UUID.class)
                .setParameter(1, before).getResultList();
    }

    void queue(UUID subjectId, UUID caseId) {
        em.createNativeQuery("update watched_match set case_id = ?2 where subject_id = ?1 and case_id is null")
                .setParameter(1, subjectId).setParameter(2, caseId).executeUpdate();
    }

    /** Nobody need look any more. */
    void forget(UUID subjectId) {
        em.createNativeQuery("delete from watched_match where subject_id = ?1 and case_id is null").setParameter(1, subjectId).executeUpdate();
    }

    void forgetCase(UUID caseId) {
        em.createNativeQuery("delete from watched_match where case_id = ?1").setParameter(1, caseId).executeUpdate();
    }

    /** Oldest first. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Found>> map(Collection<UUID> caseIds) {
        List<Object[]> rows = em.createNativeQuery("select case_id, group_id, expression, found, at from watched_match where case_id = any(cast(?1 as uuid[]))"
                + " order by at, id").setParameter(1, caseIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().map(row -> new Found((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (Instant) row[4]))
                .collect(Collectors.groupingBy(Found::caseId));
    }

    /** Before the cases. */
    void erase(@Observes @Priority(GroupErased.REFERRING - 1) GroupErased event) {
        em.createNativeQuery("""
                        delete from watched_match where group_id = ?1 or case_id in (select id from moderation_case where group_id = ?1)
                        or subject_id in (select id from post where group_id = ?1)""").setParameter(1, event.groupId()).executeUpdate();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
