package be.kring.question;

import be.kring.discussion.ThreadQuestion;
import be.kring.shared.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What hangs on questions: topics by their names of today, and marks on replies. Lists are for many questions at once. */
@ApplicationScoped
class MarkRepository {

    /** A mark of these questions lasts as long as its reply; nobody sees it while that is hidden. */
    private static final String READ_SQL = " join post r on r.id = %1$s.reply_id and r.state = 'VISIBLE' where %1$s.post_id = any(cast(?1 as uuid[]))";

    /** Letters of a name with which a compound begins: with a shorter one too much begins. */
    private static final int SHORTEST_PART = 6;

    @PersistenceContext
    EntityManager em;

    /** The ids of the topics of questions. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<UUID>> topics(Collection<UUID> postIds) {
        List<Object[]> rows = em.createNativeQuery("select post_id, topic_id from question_topic where post_id = any(cast(?1 as uuid[])) order by post_id, topic_id")
                .setParameter(1, postIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Of these topics those of the vocabulary, each with what it was merged into, or itself; one that is only proposed is seen by its author alone. */
    @SuppressWarnings("unchecked")
    Map<UUID, UUID> existing(Collection<UUID> topicIds) {
        List<Object[]> rows = em.createNativeQuery("select id, coalesce(merged_into, id) from topic where id = any(cast(?1 as uuid[])) and state in ('ACCEPTED', 'MERGED')")
                .setParameter(1, topicIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** Topics of the vocabulary that a text names, the longest names first, or whose name begins as it ends. @param plain as {@link be.kring.expertise.Folded} makes it */
    @SuppressWarnings("unchecked")
    List<UUID> listTopicsIn(String plain, int limit) {
        return em.createNativeQuery("""
                        select l.topic_id from topic_label l join topic o on o.id = l.topic_id and o.state = 'ACCEPTED'
                        where ' ' || cast(?1 as text) || ' ' like '% ' || l.folded || ' %' or l.folded like ?2 or l.folded like ?3
                        group by l.topic_id order by max(case when ' ' || cast(?1 as text) || ' ' like '% ' || l.folded || ' %' then length(l.folded) else 0 end) desc,
                            min(length(l.folded)), l.topic_id""", UUID.class)
                .setParameter(1, plain).setParameter(2, Like.startingWith(plain)).setParameter(3, Like.startingWith(lastWord(plain))).setMaxResults(limit)
                .getResultList();
    }

    /** Topics of the vocabulary that a title, or else a text, names in full; the longest names first. Both as {@link be.kring.expertise.Folded} makes them */
    @SuppressWarnings("unchecked")
    List<UUID> listNamed(String title, String text, int limit) {
        return em.createNativeQuery("""
                        select o.id from topic_label l join topic o on o.id = l.topic_id and o.state = 'ACCEPTED'
                        where length(l.folded) >= ?3 and ' ' || cast(?1 as text) || ' ' || cast(?2 as text) || ' ' like '% ' || l.folded || ' %'
                        group by o.id order by bool_or(' ' || cast(?1 as text) || ' ' like '% ' || l.folded || ' %') desc, max(length(l.folded)) desc, o.id""", UUID.class)
                .setParameter(1, title).setParameter(2, text).setParameter(3, Terms.SHORTEST).setMaxResults(limit).getResultList();
    }

    /** Topics with whose name a word of the title begins, as telewerkreglement does with telewerk; the longest names first. */
    @SuppressWarnings("unchecked")
    List<UUID> listBegun(String title, int limit) {
        return em.createNativeQuery("select o.id from topic_label l join topic o on o.id = l.topic_id and o.state = 'ACCEPTED'"
                        + " where length(l.folded) >= ?2 and position(' ' || l.folded in ' ' || cast(?1 as text)) > 0 group by o.id order by max(length(l.folded)) desc, o.id", UUID.class)
                .setParameter(1, title).setParameter(2, SHORTEST_PART).setMaxResults(limit).getResultList();
    }

    /** Of a word that is short anything could be the end. */
    private static String lastWord(String plain) {
        String last = plain.substring(plain.lastIndexOf(' ') + 1);
        return last.length() < Terms.SHORTEST ? plain : last;
    }

    @SuppressWarnings("unchecked")
    Map<UUID, List<UUID>> helpful(Collection<UUID> postIds) {
        List<Object[]> rows = em.createNativeQuery("select h.post_id, h.reply_id from question_helpful h" + READ_SQL.formatted("h") + " order by h.at, h.reply_id")
                .setParameter(1, postIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    Map<UUID, List<ThreadQuestion.Outdated>> outdated(Collection<UUID> postIds) {
        List<Object[]> rows = em.createNativeQuery("select o.post_id, o.reply_id, o.newer_id from question_outdated o" + READ_SQL.formatted("o") + " order by o.at, o.reply_id").setParameter(1, postIds.toArray(UUID[]::new)).getResultList();
        Map<UUID, List<ThreadQuestion.Outdated>> outdated = new HashMap<>();
        rows.forEach(row -> outdated.computeIfAbsent((UUID) row[0], any -> new ArrayList<>()).add(new ThreadQuestion.Outdated((UUID) row[1], (UUID) row[2])));
        return outdated;
    }

    /** Whether anybody said of it that it helped, or does not hold any more. */
    boolean isMarked(UUID postId, UUID replyId) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from question_helpful where post_id = ?1 and reply_id = ?2)"
                + " or exists (select 1 from question_outdated where post_id = ?1 and reply_id = ?2)", Boolean.class).setParameter(1, postId).setParameter(2, replyId).getSingleResult();
    }

    /** @return whether it was not marked yet */
    boolean addHelpful(UUID postId, UUID replyId, UUID by, Instant now) {
        return em.createNativeQuery("insert into question_helpful (post_id, reply_id, by_id, at) values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, postId).setParameter(2, replyId).setParameter(3, by).setParameter(4, now).executeUpdate() == 1;
    }

    /** @return whether it was marked */
    boolean removeHelpful(UUID postId, UUID replyId) {
        return em.createNativeQuery("delete from question_helpful where post_id = ?1 and reply_id = ?2").setParameter(1, postId).setParameter(2, replyId)
                .executeUpdate() == 1;
    }

    /** @param newerId null when nobody named one @return whether that is another mark than before */
    boolean addOutdated(UUID postId, UUID replyId, UUID newerId, UUID by, Instant now) {
        return em.createNativeQuery("insert into question_outdated (post_id, reply_id, newer_id, by_id, at) values (?1, ?2, cast(?3 as uuid), ?4, ?5)"
                        + " on conflict (post_id, reply_id) do update set newer_id = excluded.newer_id, by_id = excluded.by_id, at = excluded.at"
                        + " where question_outdated.newer_id is distinct from excluded.newer_id")
                .setParameter(1, postId).setParameter(2, replyId).setParameter(3, newerId == null ? null : newerId.toString()).setParameter(4, by)
                .setParameter(5, now).executeUpdate() == 1;
    }

    /** @return whether it was marked */
    boolean removeOutdated(UUID postId, UUID replyId) {
        return em.createNativeQuery("delete from question_outdated where post_id = ?1 and reply_id = ?2").setParameter(1, postId).setParameter(2, replyId)
                .executeUpdate() == 1;
    }
}
