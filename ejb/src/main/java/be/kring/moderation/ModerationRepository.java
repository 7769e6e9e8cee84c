package be.kring.moderation;

import be.kring.group.GroupErased;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases with their reports and steps. Lists of cases hold what the actor may review. */
@ApplicationScoped
class ModerationRepository {

    /** How many reports of a case are shown; all are counted. */
    static final int MOST_REPORTS = 20;

    private static final String REVIEWED = " from moderation_case c left join membership m on m.group_id = c.group_id and m.person_id = :person where "
            + ModerationPolicy.CAN_REVIEW_SQL;

    private static final UUID NO_GROUP = new UUID(0, 0);

    @PersistenceContext
    EntityManager em;

    Optional<ModerationCase> find(UUID id) {
        return Optional.ofNullable(em.find(ModerationCase.class, id));
    }

    Optional<ModerationCase> findOpen(UUID subjectId) {
        return em.createQuery("select c from ModerationCase c where c.postId = :post and c.state = 'OPEN'", ModerationCase.class)
                .setParameter("post", subjectId).getResultStream().findFirst();
    }

    /** Cases of the messages of a thread that wait. */
    @SuppressWarnings("unchecked")
    List<ModerationCase> listWaitingOfThread(UUID threadId) {
        return em.createNativeQuery("""
                        select c.* from moderation_case c join post p on p.id = c.post_id
                        where p.thread_id = ?1 and c.state <> 'DECIDED' order by c.id""", ModerationCase.class)
                .setParameter(1, threadId).getResultList();
    }

    /** The case in which the ban that this person has from a group was decided, or is appealed. */
    Optional<ModerationCase> findOfBan(UUID groupId, UUID personId, Instant since) {
        return em.createQuery("""
                        select c from ModerationCase c where c.groupId = :group and c.authorId = :person and c.decision = 'BAN' and c.decidedAt >= :since
                        order by c.decidedAt desc""", ModerationCase.class)
                .setParameter("group", groupId).setParameter("person", personId).setParameter("since", since).setMaxResults(1).getResultStream().findFirst();
    }

    /** A case in which something was decided about this person. */
    Optional<ModerationCase> findDecidedAbout(UUID id, UUID personId) {
        return find(id).filter(found -> found.authorId.equals(personId) && found.decidedAt != null);
    }

    /** The case of a post of this author that was decided last. */
    Optional<ModerationCase> findDecided(UUID postId, UUID authorId) {
        return em.createQuery("""
                        select c from ModerationCase c where c.postId = :post and c.authorId = :author and c.decidedAt is not null
                        order by c.decidedAt desc""", ModerationCase.class)
                .setParameter("post", postId).setParameter("author", authorId).setMaxResults(1).getResultStream().findFirst();
    }

    /** Whether somebody has looked at this very text and let it stand: it is not hidden again by the next report. */
    boolean wasKept(UUID postId, String html) {
        return !em.createQuery("select c.id from ModerationCase c where c.postId = :post and c.html = :html and c.decision = 'KEEP'", UUID.class)
                .setParameter("post", postId).setParameter("html", html).setMaxResults(1).getResultList().isEmpty();
    }

    /** Waiting cases of a group, oldest first. */
    List<ModerationCase> listWaiting(Actor actor, UUID groupId, PageRequest request) {
        return page(actor, " and c.group_id = :group and c.state <> 'DECIDED'", Map.of("group", groupId), request, "opened_at", false);
    }

    /** Decided cases of a group, newest first. */
    List<ModerationCase> listDecided(Actor actor, UUID groupId, PageRequest request) {
        return page(actor, " and c.group_id = :group and c.state = 'DECIDED'", Map.of("group", groupId), request, "decided_at", true);
    }

    /** Waiting cases that are with the administrators, oldest first. */
    List<ModerationCase> listEscalated(Actor actor, PageRequest request) {
        return page(actor, " and c.escalated and c.state <> 'DECIDED'", Map.of(), request, "opened_at", false);
    }

    @SuppressWarnings("unchecked")
    private List<ModerationCase> page(Actor actor, String where, Map<String, Object> parameters, PageRequest request, String key, boolean newestFirst) {
        var after = request.after(2);
        String order = newestFirst ? " desc" : "";
        Query query = em.createNativeQuery("select c.*" + REVIEWED + where
                + (after.isEmpty() ? "" : " and (c." + key + ", c.id) " + (newestFirst ? "<" : ">") + " (:at, :id)")
                + " order by c." + key + order + ", c.id" + order, ModerationCase.class);
        reviewer(query, actor);
        parameters.forEach(query::setParameter);
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return query.setMaxResults(request.fetch()).getResultList();
    }

    /** How many cases wait in these groups; groups without any are left out. */
    @SuppressWarnings("unchecked")
    Map<UUID, Long> countWaiting(Actor actor, Collection<UUID> groupIds) {
        Query query = em.createNativeQuery("select c.group_id, count(*)" + REVIEWED
                + " and c.state <> 'DECIDED' and c.group_id = any(cast(:groups as uuid[])) group by c.group_id");
        List<Object[]> rows = reviewer(query, actor).setParameter("groups", groupIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** One row: waiting, decided, and the two medians in seconds, of the cases that were opened since then. */
    Object[] statistics(Actor actor, UUID groupId, Instant since) {
        Query query = em.createNativeQuery("""
                select count(*) filter (where c.state <> 'DECIDED'),
                       count(*) filter (where c.decided_at is not null and c.opened_at >= :since and c.subject = 'POST'),
                       percentile_cont(0.5) within group (order by extract(epoch from c.looked_at - c.opened_at))
                           filter (where c.looked_at is not null and c.opened_at >= :since and c.subject = 'POST'),
                       percentile_cont(0.5) within group (order by extract(epoch from c.decided_at - c.opened_at))
                           filter (where c.decided_at is not null and c.opened_at >= :since and c.subject = 'POST')""" + REVIEWED + " and c.group_id = :group");
        return (Object[]) reviewer(query, actor).setParameter("group", groupId).setParameter("since", since).getSingleResult();
    }

    /** Who may review a case of this post: rows of the person, and whether as an administrator only. By rising id. */
    @SuppressWarnings("unchecked")
    List<Object[]> listReviewers(ModerationCase about) {
        return em.createNativeQuery("""
                        select r.id, bool_and(r.administrator) from (
                            select m.person_id as id, false as administrator from membership m join person p on p.id = m.person_id
                            where m.group_id = ?1 and m.role in ('OWNER', 'MODERATOR') and p.status = 'ACTIVE'
                            union all
                            select p.id, true from person p where cast(?3 as boolean) and p.administrator and p.status = 'ACTIVE') r
                        where r.id <> ?2 and not exists (select 1 from membership l where l.group_id = ?4 and l.person_id = r.id
                                                            and l.role in ('OWNER', 'MODERATOR'))
                        group by r.id order by r.id""")
                .setParameter(1, about.groupId == null ? NO_GROUP : about.groupId).setParameter(2, about.authorId).setParameter(3, about.escalated)
                .setParameter(4, about.subject == SubjectKind.GROUP ? about.postId : NO_GROUP).getResultList();
    }

    Optional<Report> findReport(UUID postId, UUID reporterId) {
        return Optional.ofNullable(em.find(Report.class, new Report.ReportId(postId, reporterId)));
    }

    List<UUID> listReporters(UUID caseId) {
        return em.createQuery("select r.id.reporterId from Report r where r.caseId = :about order by r.id.reporterId", UUID.class)
                .setParameter("about", caseId).getResultList();
    }

    /** The first reports of several cases, oldest first. */
    @SuppressWarnings("unchecked")
    List<Report> listReports(Collection<UUID> caseIds) {
        return em.createNativeQuery("""
                        select r.* from unnest(cast(?1 as uuid[])) as t(id) cross join lateral (
                            select * from report r where r.case_id = t.id order by r.at, r.reporter_id limit ?2) r
                        order by r.at, r.reporter_id""", Report.class)
                .setParameter(1, caseIds.toArray(UUID[]::new)).setParameter(2, MOST_REPORTS).getResultList();
    }

    /** How often each kind was reported, the most frequent first. */
    Map<UUID, List<CaseView.KindCount>> mapKinds(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? Map.of() : em.createQuery("""
                        select r.caseId, r.kind, count(r) from Report r where r.caseId in :cases
                        group by r.caseId, r.kind order by count(r) desc, r.kind""", Object[].class)
                .setParameter("cases", caseIds).getResultStream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> new CaseView.KindCount((ReportKind) row[1], (Long) row[2]), Collectors.toList())));
    }

    /** The steps of all cases of these posts, oldest first. */
    Map<UUID, List<ModerationStep>> mapSteps(Collection<UUID> postIds) {
        return postIds.isEmpty() ? Map.of() : em.createQuery("""
                        select c.postId, s from ModerationStep s join ModerationCase c on c.id = s.caseId where c.postId in :posts
                        order by s.at, s.id""", Object[].class)
                .setParameter("posts", postIds).getResultStream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> (ModerationStep) row[1], Collectors.toList())));
    }

    /** Held while something else than a post is reported, as a post is locked. */
    void lockSubject(UUID subjectId) {
        lock("subject " + subjectId);
    }

    /** With its history; nothing was decided, or it would stay. */
    void remove(ModerationCase about) {
        em.createQuery("delete from ModerationStep s where s.caseId = :about").setParameter("about", about.id).executeUpdate();
        em.remove(about);
        em.flush();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void erase(@Observes @Priority(GroupErased.REFERRING) GroupErased event) {
        for (String referring : List.of("report", "moderation_step")) {
            em.createNativeQuery("delete from " + referring + " where case_id in (select id from moderation_case where group_id = ?1)")
                    .setParameter(1, event.groupId()).executeUpdate();
        }
        em.createNativeQuery("delete from moderation_case where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }

    void flush() {
        em.flush();
    }

    /** Reads it again, after a wait for a lock. */
    void refresh(ModerationCase stale) {
        em.refresh(stale);
    }

    /** Waits until nobody else acts on it, and reads it again. */
    void lock(ModerationCase stale) {
        em.refresh(stale, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Held while the first appeal of a person against a ban is made. */
    void lockBan(UUID groupId, UUID personId) {
        lock("ban " + groupId + " " + personId);
    }

    private void lock(String what) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, what).getSingleResult();
    }

    private static Query reviewer(Query query, Actor actor) {
        return query.setParameter("person", actor.personId()).setParameter("administrator", actor.administrator());
    }
}
