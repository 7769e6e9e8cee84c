package be.kring.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions, each beside the post that asks it; whoever changes one holds that post's row first, as who replies does. */
@ApplicationScoped
class AskedRepository {

    private static final String WORDS = "setweight(to_tsvector('simple', %s), 'A') || setweight(to_tsvector('simple', %s), 'D')";

    /** {@link #isInReview} in SQL, over {@code question q} and its {@code post p}. */
    static final String IS_IN_REVIEW_SQL = "q.state = 'OPEN' and exists (select 1 from post r where r.thread_id = q.post_id and r.parent_id is not null"
            + " and r.author_id <> p.author_id and r.state = 'HIDDEN' and r.hidden_by is null)";

    @PersistenceContext
    EntityManager em;

    /** A question that waits for approval. */
    record Held(String title, Collection<UUID> topics, boolean route) {
    }

    void add(UUID postId, String title, String text, Collection<UUID> topics, Instant now) {
        em.createNativeQuery("insert into question (post_id, title, words, changed_at) values (?1, ?2, " + WORDS.formatted("?3", "?4") + ", ?5)")
                .setParameter(1, postId).setParameter(2, title).setParameter(3, Terms.plain(title)).setParameter(4, Terms.plain(text)).setParameter(5, now)
                .executeUpdate();
        setTopics(postId, topics);
    }

    void hold(UUID heldId, String title, Collection<UUID> topics, boolean route) {
        em.createNativeQuery("insert into question_held (held_id, title, topics, route) values (?1, ?2, cast(?3 as uuid[]), ?4)")
                .setParameter(1, heldId).setParameter(2, title).setParameter(3, topics.toArray(UUID[]::new)).setParameter(4, route).executeUpdate();
    }

    Optional<Held> findHeld(UUID heldId) {
        List<?> rows = em.createNativeQuery("select title, topics, route from question_held where held_id = ?1").setParameter(1, heldId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Held((String) row[0], List.of((UUID[]) row[1]), (Boolean) row[2])).findFirst();
    }

    Optional<AskedQuestion> find(UUID postId) {
        return Optional.ofNullable(em.find(AskedQuestion.class, postId));
    }

    /** As it is now. Call it when the row of its post is held. */
    Optional<AskedQuestion> lock(UUID postId) {
        Optional<AskedQuestion> found = find(postId);
        found.ifPresent(question -> em.refresh(question, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    List<AskedQuestion> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select q from AskedQuestion q where q.postId in :ids", AskedQuestion.class)
                .setParameter("ids", ids).getResultList();
    }

    /** Rows of the id and the title of those of these texts that wait for approval. */
    @SuppressWarnings("unchecked")
    List<Object[]> listHeld(Collection<UUID> ids) {
        return em.createNativeQuery("select held_id, title from question_held where held_id = any(cast(?1 as uuid[]))")
                .setParameter(1, ids.toArray(UUID[]::new)).getResultList();
    }

    void setTopics(UUID postId, Collection<UUID> topics) {
        em.createNativeQuery("delete from question_topic where post_id = ?1").setParameter(1, postId).executeUpdate();
        if (!topics.isEmpty()) {
            em.createNativeQuery("insert into question_topic (post_id, topic_id) select ?1, unnest(cast(?2 as uuid[]))")
                    .setParameter(1, postId).setParameter(2, topics.toArray(UUID[]::new)).executeUpdate();
        }
    }

    /** What is found of a question follows its words. */
    void setWords(UUID postId, String title, String text) {
        em.createNativeQuery("update question set words = " + WORDS.formatted("?2", "?3") + " where post_id = ?1").setParameter(1, postId)
                .setParameter(2, Terms.plain(title)).setParameter(3, Terms.plain(text)).executeUpdate();
    }

    /** Whether somebody else replied, and everybody may read it. */
    boolean isAnswered(UUID postId, UUID askerId) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from post where thread_id = ?1 and parent_id is not null and author_id <> ?2"
                        + " and state = 'VISIBLE')", Boolean.class).setParameter(1, postId).setParameter(2, askerId).getSingleResult();
    }

    /** Whether what answered it is out of sight until somebody has looked at it: nobody else need be found meanwhile. */
    boolean isInReview(UUID postId) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from question q join post p on p.id = q.post_id where q.post_id = ?1 and " + IS_IN_REVIEW_SQL + ")", Boolean.class)
                .setParameter(1, postId).getSingleResult();
    }

    void flush() {
        em.flush();
    }
}
