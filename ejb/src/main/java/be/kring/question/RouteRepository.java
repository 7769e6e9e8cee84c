package be.kring.question;

import be.kring.expertise.AudiencePolicy;
import be.kring.group.GroupPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where questions are, and who was asked. */
@ApplicationScoped
class RouteRepository {

    private static final String IS_WAITING = "q.state in ('OPEN', 'REOPENED')";

    /** Who took a question {@code q} of the post {@code p} may not answer it any more, for longer than a mute lasts. */
    private static final String IS_LOST = "q.claimed_by is not null and not exists (select 1 from person c join membership m on m.person_id = c.id where c.id = q.claimed_by"
            + " and c.status = 'ACTIVE' and m.group_id = p.group_id and m.state = 'MEMBER' and m.role <> 'GUEST')";

    @PersistenceContext
    EntityManager em;

    /** @param nobodyAt null unless nobody was found */
    record Route(RouteStage stage, Instant since, Instant nextAt, Instant nobodyAt) {

        /** The stage began and is not over. */
        boolean isAgain() {
            return nobodyAt == null && nextAt != null && nextAt.isAfter(since);
        }
    }

    /** Somebody who was asked. @param answer null while it is waited for */
    record Ask(UUID id, UUID postId, UUID personId, UUID viaId, Instant askedAt, AskAnswer answer) {
    }

    /** Who asks anybody comes one after the other, so that nobody is asked more often than they want. Before any row. */
    void lock() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('question routing', 0))").getSingleResult();
    }

    void start(UUID postId, Instant now) {
        em.createNativeQuery("insert into question_route (post_id, stage, since, next_at) values (?1, 'ORGANISATION', ?2, ?2) on conflict (post_id) do update"
                + " set next_at = excluded.next_at where question_route.nobody_at is null").setParameter(1, postId).setParameter(2, now).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<UUID> listDue(Instant now, int limit) {
        return em.createNativeQuery("select post_id from question_route where next_at <= ?1 order by next_at, post_id", UUID.class)
                .setParameter(1, now).setMaxResults(limit).getResultList();
    }

    /** Where a change was not followed, as a node died between the two: what is noted, what waits and does not go on, and what is not to be answered any more. */
    @SuppressWarnings("unchecked")
    List<UUID> listUnsettled(int limit) {
        return em.createNativeQuery("select r.post_id from question_route r join question q on q.post_id = r.post_id join post p on p.id = r.post_id where p.state = 'VISIBLE' and "
                        + IS_WAITING + " and r.next_at is null and r.nobody_at is null and not (" + AskedRepository.IS_IN_REVIEW_SQL + ")"
                        + " union select a.post_id from question_ask a join question q on q.post_id = a.post_id where a.answer is null and q.state in ('ANSWERED', 'ACCEPTED', 'CLOSED')"
                        + " union select post_id from question_unsettled order by 1", UUID.class).setMaxResults(limit).getResultList();
    }

    /** Whose accepted answer somebody wrote to whom another passed the question on, who was not thanked. */
    @SuppressWarnings("unchecked")
    List<UUID> listUnthanked(Instant acceptedSince, int limit) {
        return em.createNativeQuery("select q.post_id from question q join post p on p.id = q.accepted_id join question_ask a on a.post_id = q.post_id and a.person_id = p.author_id"
                        + " where q.accepted_at > ?1 and a.via_id is not null"
                        + " and not exists (select 1 from question_thanked t where t.post_id = q.post_id and t.person_id = a.via_id) order by q.post_id", UUID.class)
                .setParameter(1, acceptedSince).setMaxResults(limit).getResultList();
    }

    /** Begins anew, for a question that waits again; who was asked is not asked twice. */
    void restart(UUID postId, Instant now) {
        em.createNativeQuery("update question_route set stage = 'ORGANISATION', since = ?2, next_at = ?2, nobody_at = null where post_id = ?1").setParameter(1, postId)
                .setParameter(2, now).executeUpdate();
    }

    /** Whether it waits until its group is no archive any more, or the asker has an account again. */
    boolean isResting(UUID postId) {
        return (Boolean) em.createNativeQuery("select g.archived_at is not null or asker.status <> 'ACTIVE' from post p join kring_group g on g.id = p.group_id"
                        + " join person asker on asker.id = p.author_id where p.id = ?1", Boolean.class).setParameter(1, postId).getSingleResult();
    }

    Optional<Route> find(UUID postId) {
        List<?> rows = em.createNativeQuery("select stage, since, next_at, nobody_at from question_route where post_id = ?1").setParameter(1, postId).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Route(RouteStage.valueOf((String) row[0]), (Instant) row[1], (Instant) row[2], (Instant) row[3])).findFirst();
    }

    /** @param nextAt null when it does not go further */
    void set(UUID postId, RouteStage stage, Instant since, Instant nextAt) {
        em.createNativeQuery("update question_route set stage = ?2, since = cast(?3 as timestamptz), next_at = cast(?4 as timestamptz) where post_id = ?1")
                .setParameter(1, postId).setParameter(2, stage.name()).setParameter(3, since.toString()).setParameter(4, nextAt == null ? null : nextAt.toString()).executeUpdate();
    }

    /** @param again when it is tried anew all the same; null for never */
    void nobody(UUID postId, Instant now, Instant again) {
        em.createNativeQuery("update question_route set stage = 'DONE', since = ?2, next_at = cast(?3 as timestamptz), nobody_at = coalesce(nobody_at, ?2) where post_id = ?1")
                .setParameter(1, postId).setParameter(2, now).setParameter(3, again == null ? null : again.toString()).executeUpdate();
    }

    /** When the next of those who said "not now" may be asked again; null when nobody did within that time. */
    Instant findLater(UUID postId, Instant now, Duration wait) {
        Instant first = (Instant) em.createNativeQuery("select min(answered_at) from question_ask where post_id = ?1 and answer = 'NOT_NOW' and answered_at > ?2", Instant.class)
                .setParameter(1, postId).setParameter(2, now.minus(wait)).getSingleResult();
        return first == null ? null : first.plus(wait);
    }

    @SuppressWarnings("unchecked")
    List<UUID> listLost(int limit) {
        return em.createNativeQuery("select q.post_id from question q join post p on p.id = q.post_id where q.state = 'CLAIMED' and " + IS_LOST + " order by q.post_id", UUID.class)
                .setMaxResults(limit).getResultList();
    }

    /** The same, of what one person took in one group: by the index of who took what. */
    @SuppressWarnings("unchecked")
    List<UUID> listLost(UUID groupId, UUID personId, int limit) {
        return em.createNativeQuery("select q.post_id from question q join post p on p.id = q.post_id where q.claimed_by = ?1 and p.group_id = ?2 and q.state = 'CLAIMED' and " + IS_LOST
                + " order by q.post_id", UUID.class).setParameter(1, personId).setParameter(2, groupId).setMaxResults(limit).getResultList();
    }

    boolean isLost(UUID postId) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from question q join post p on p.id = q.post_id where q.post_id = ?1 and " + IS_LOST + ")", Boolean.class)
                .setParameter(1, postId).getSingleResult();
    }

    /** @return whether this person was not thanked for this question before */
    boolean thank(UUID postId, UUID personId, Instant now) {
        return em.createNativeQuery("insert into question_thanked (post_id, person_id, at) values (?1, ?2, ?3) on conflict do nothing").setParameter(1, postId)
                .setParameter(2, personId).setParameter(3, now).executeUpdate() == 1;
    }

    /** Once for each question and person, whoever asks; who said "not now", or was never heard, may be asked again. @return whether they are asked now */
    boolean ask(UUID id, UUID postId, UUID personId, RouteStage stage, UUID viaId, Instant now) {
        return em.createNativeQuery("with asked as (insert into question_ask (id, post_id, person_id, stage, asked_at, via_id) values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid))"
                        + " on conflict (post_id, person_id) do update set stage = excluded.stage, asked_at = excluded.asked_at, via_id = excluded.via_id, answer = null, answered_at = null"
                        + " where question_ask.answer in ('NOT_NOW', 'LAPSED') returning person_id, asked_at) insert into ask_made (person_id, at) select person_id, asked_at from asked")
                .setParameter(1, id).setParameter(2, postId).setParameter(3, personId).setParameter(4, stage.name()).setParameter(5, now)
                .setParameter(6, viaId == null ? null : viaId.toString()).executeUpdate() == 1;
    }

    Optional<Ask> findAsk(UUID id) {
        return asks("a.id = ?1", id).stream().findFirst();
    }

    Optional<Ask> findAsk(UUID postId, UUID personId) {
        return asks("a.post_id = ?1", postId).stream().filter(ask -> ask.personId().equals(personId)).findFirst();
    }

    /** What this person is asked and has not answered, newest first, as long as the question waits. */
    List<Ask> listOpen(UUID personId) {
        return asks(IS_WAITING + " and p.state = 'VISIBLE' and a.answer is null and a.person_id = ?1", personId);
    }

    /** Who has not answered yet. */
    List<Ask> listUnanswered(UUID postId) {
        return asks("a.answer is null and a.post_id = ?1", postId);
    }

    /** @return whether it was not answered before */
    boolean answer(UUID id, AskAnswer answer, Instant now) {
        return em.createNativeQuery("update question_ask set answer = ?2, answered_at = ?3 where id = ?1 and answer is null").setParameter(1, id)
                .setParameter(2, answer.name()).setParameter(3, now).executeUpdate() == 1;
    }

    List<RouteView.Asked> stages(UUID postId) {
        List<?> rows = em.createNativeQuery("select stage, count(*), min(asked_at) from question_ask where post_id = ?1 group by stage order by 3")
                .setParameter(1, postId).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new RouteView.Asked(RouteStage.valueOf((String) row[0]), ((Number) row[1]).longValue(), (Instant) row[2])).toList();
    }

    /**
     * Rows of a topic, how many questions about it found nobody in groups that the reader may see, how many people claim it before everyone as an expert or as practising,
     * and when it was asked last.
     */
    @SuppressWarnings("unchecked")
    List<Object[]> listGaps(UUID reader, int limit) {
        return em.createNativeQuery("select t.id, t.slug, count(distinct r.post_id), (select count(*) from expertise e join person p on p.id = e.person_id and p.status = 'ACTIVE'"
                        + " where e.topic_id = t.id and e.level in ('EXPERT', 'PRACTISING') and " + AudiencePolicy.PUBLIC_SQL + "), max(r.nobody_at)" + OpenGaps.FROM_SQL
                        + "where " + GroupPolicy.CAN_SEE_SQL + " group by t.id, t.slug order by 3 desc, 5 desc, t.slug")
                .setParameter("reader", reader).setMaxResults(limit).getResultList();
    }

    private List<Ask> asks(String which, UUID parameter) {
        List<?> rows = em.createNativeQuery("select a.id, a.post_id, a.person_id, a.via_id, a.asked_at, a.answer from question_ask a join question q on q.post_id = a.post_id"
                + " join post p on p.id = a.post_id where " + which + " order by a.asked_at desc, a.id desc").setParameter(1, parameter).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Ask((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3], (Instant) row[4],
                row[5] == null ? null : AskAnswer.valueOf((String) row[5]))).toList();
    }
}
