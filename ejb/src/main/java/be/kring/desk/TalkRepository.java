package be.kring.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Conversations and what is said in them. */
@ApplicationScoped
class TalkRepository {

    @PersistenceContext
    EntityManager em;

    /** @param number counted from one */
    record Line(UUID talkId, int number, UUID authorId, Instant at, String text) {
    }

    Optional<DeskTalk> find(UUID id) {
        return Optional.ofNullable(em.find(DeskTalk.class, id));
    }

    /** Of two who act on it at once the second waits, and sees what the first did. */
    Optional<DeskTalk> lock(UUID id) {
        find(id).ifPresent(em::detach);
        return Optional.ofNullable(em.find(DeskTalk.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All that are not over, for who goes through a desk: before anything of its staff, as who takes a visitor does. */
    void lockOpen(UUID groupId) {
        em.createNativeQuery("select id from desk_talk where group_id = ?1 and state <> 'CLOSED' order by id for update").setParameter(1, groupId).getResultList();
    }

    void add(DeskTalk talk) {
        em.persist(talk);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** Whoever waits or is being helped, in the order in which they came. */
    List<DeskTalk> listOpen(UUID groupId) {
        return em.createQuery("select t from DeskTalk t where t.groupId = :group and t.state <> 'CLOSED' order by t.askedAt, t.id", DeskTalk.class)
                .setParameter("group", groupId).getResultList();
    }

    /** The visitors in the queue, as it is in the database now, whatever this transaction read of it before. */
    @SuppressWarnings("unchecked")
    List<UUID> listWaiting(UUID groupId) {
        return em.createNativeQuery("select visitor_id from desk_talk where group_id = ?1 and state = 'WAITING'", UUID.class).setParameter(1, groupId).getResultList();
    }

    /** Those over last, newest first. */
    List<DeskTalk> listClosed(UUID groupId, int limit) {
        return em.createQuery("select t from DeskTalk t where t.groupId = :group and t.state = 'CLOSED' order by t.closedAt desc, t.id", DeskTalk.class)
                .setParameter("group", groupId).setMaxResults(limit).getResultList();
    }

    /** The last of a visitor, over or not. */
    Optional<DeskTalk> findLast(UUID groupId, UUID visitorId) {
        return em.createQuery("select t from DeskTalk t where t.groupId = :group and t.visitorId = :visitor order by t.askedAt desc, t.id desc", DeskTalk.class)
                .setParameter("group", groupId).setParameter("visitor", visitorId).setMaxResults(1).getResultStream().findFirst();
    }

    /** How long those took who were helped last. */
    List<Duration> listServices(UUID groupId, Instant since, int limit) {
        List<?> rows = em.createQuery("select t.takenAt, t.closedAt from DeskTalk t where t.groupId = :group and t.state = 'CLOSED' and t.ending = 'SERVED' and t.closedAt > :since"
                + " order by t.closedAt desc").setParameter("group", groupId).setParameter("since", since).setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> Duration.between((Instant) row[0], (Instant) row[1])).toList();
    }

    void addColleague(UUID talkId, UUID personId, Instant now) {
        em.createNativeQuery("insert into desk_colleague (talk_id, person_id, since) values (?1, ?2, ?3) on conflict do nothing").setParameter(1, talkId)
                .setParameter(2, personId).setParameter(3, now).executeUpdate();
    }

    /** Who of the staff takes part in which conversation, or did, in the order in which they came. */
    Map<UUID, List<UUID>> mapColleagues(Collection<UUID> talkIds) {
        List<?> rows = em.createNativeQuery("select talk_id, person_id from desk_colleague where talk_id = any(cast(?1 as uuid[])) order by since, person_id")
                .setParameter(1, talkIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    void addLine(Line line) {
        em.flush();
        em.createNativeQuery("insert into desk_line (talk_id, number, author_id, at, text) values (?1, ?2, ?3, ?4, ?5)").setParameter(1, line.talkId())
                .setParameter(2, line.number()).setParameter(3, line.authorId()).setParameter(4, line.at()).setParameter(5, line.text()).executeUpdate();
    }

    List<Line> listLines(UUID talkId) {
        return lines("l.talk_id = ?1 order by l.number", talkId);
    }

    Optional<Line> findLine(UUID talkId, int number) {
        return lines("l.number = " + number + " and l.talk_id = ?1", talkId).stream().findFirst();
    }

    /** What visitors began with. */
    Map<UUID, String> mapFirst(Collection<UUID> talkIds) {
        return lines("l.number = 1 and l.talk_id = any(cast(?1 as uuid[]))", talkIds.toArray(UUID[]::new)).stream().collect(Collectors.toMap(Line::talkId, Line::text));
    }

    private List<Line> lines(String which, Object parameter) {
        List<?> rows = em.createNativeQuery("select l.talk_id, l.number, l.author_id, l.at, l.text from desk_line l where " + which).setParameter(1, parameter).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Line((UUID) row[0], ((Number) row[1]).intValue(), (UUID) row[2], (Instant) row[3], (String) row[4])).toList();
    }
}
