package be.kring.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers of farewell interviews; what became of a published one is read from the post, or from the held post that waits to become one. */
@ApplicationScoped
class FarewellRepository {

    private static final String STATE = " left join held_post h on h.id = f.posted_id left join post p on p.id = coalesce(h.post_id, f.posted_id) and p.state <> 'WITHDRAWN'";

    /** A row. @param postId null unless it was published and stands @param topicId null for a draft */
    record Row(UUID personId, FarewellQuestion question, String text, FarewellState state, UUID postId, UUID topicId) {
    }

    @PersistenceContext
    EntityManager em;

    List<Row> list(UUID personId) {
        List<?> rows = em.createNativeQuery("select f.person_id, f.question, f.text, case when p.id is not null then 'PUBLISHED' when h.state in ('WAITING', 'APPROVED') then 'WAITING'"
                + " else 'DRAFT' end, p.id, case when p.id is not null or h.state in ('WAITING', 'APPROVED') then coalesce(o.merged_into, o.id) end from farewell f" + STATE
                + " left join topic o on o.id = f.topic_id where f.person_id = ?1").setParameter(1, personId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Row((UUID) row[0], FarewellQuestion.valueOf((String) row[1]), (String) row[2],
                FarewellState.valueOf((String) row[3]), (UUID) row[4], (UUID) row[5])).toList();
    }

    Optional<Row> find(UUID personId, FarewellQuestion question) {
        return list(personId).stream().filter(row -> row.question() == question).findFirst();
    }

    /** The newest posts about a topic, as the question and the post. */
    List<Object[]> listOfTopic(UUID topicId, int limit) {
        List<?> rows = em.createNativeQuery("select f.question, p.id from farewell f" + STATE + " join topic o on o.id = f.topic_id"
                + " where f.posted_id is not null and p.state = 'VISIBLE' and coalesce(o.merged_into, o.id) = ?1 order by p.id desc").setParameter(1, topicId).setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** @return whether something is other than before */
    boolean put(UUID personId, FarewellQuestion question, String text, Instant now) {
        return em.createNativeQuery("insert into farewell as f (person_id, question, text, changed_at) values (?1, ?2, ?3, ?4) on conflict (person_id, question)"
                        + " do update set text = excluded.text, changed_at = excluded.changed_at where f.text <> excluded.text")
                .setParameter(1, personId).setParameter(2, question.name()).setParameter(3, text).setParameter(4, now).executeUpdate() > 0;
    }

    /** @return whether there was one */
    boolean remove(UUID personId, FarewellQuestion question) {
        return em.createNativeQuery("delete from farewell where person_id = ?1 and question = ?2").setParameter(1, personId).setParameter(2, question.name()).executeUpdate() > 0;
    }

    /** @param topicId null for none */
    void posted(UUID personId, FarewellQuestion question, UUID postedId, UUID topicId, Instant now) {
        em.createNativeQuery("update farewell set posted_id = ?3, posted_at = ?4, topic_id = cast(?5 as uuid) where person_id = ?1 and question = ?2").setParameter(1, personId)
                .setParameter(2, question.name()).setParameter(3, postedId).setParameter(4, now).setParameter(5, topicId == null ? null : topicId.toString()).executeUpdate();
    }
}
