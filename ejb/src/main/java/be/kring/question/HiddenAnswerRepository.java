package be.kring.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Accepted answers that are hidden now. They stand apart, so that nothing that reads the accepted answer of a question finds what nobody may read. Whoever
 * changes one holds its question.
 */
@ApplicationScoped
class HiddenAnswerRepository {

    @PersistenceContext
    EntityManager em;

    /** What its question knew of it. */
    record Hidden(UUID replyId, Instant acceptedAt, Instant recheckAt, Instant recheckAskedAt, Keeper recheckAskedOf) {
    }

    /** Sets the accepted answer of a question aside. */
    void keep(AskedQuestion question) {
        em.createNativeQuery("insert into question_hidden_answer (post_id, reply_id, accepted_at, recheck_at, recheck_asked_at, recheck_asked_of)"
                        + " select post_id, accepted_id, accepted_at, recheck_at, recheck_asked_at, recheck_asked_of from question where post_id = ?1")
                .setParameter(1, question.postId).executeUpdate();
    }

    Optional<Hidden> find(UUID questionId) {
        List<?> rows = em.createNativeQuery("select reply_id, accepted_at, recheck_at, recheck_asked_at, recheck_asked_of from question_hidden_answer where post_id = ?1")
                .setParameter(1, questionId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Hidden((UUID) row[0], (Instant) row[1], (Instant) row[2], (Instant) row[3],
                row[4] == null ? null : Keeper.valueOf((String) row[4]))).findFirst();
    }

    void remove(UUID questionId) {
        em.createNativeQuery("delete from question_hidden_answer where post_id = ?1").setParameter(1, questionId).executeUpdate();
    }
}
