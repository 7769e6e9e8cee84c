package be.kring.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.UUID;

/** Changes of questions on their way of which those who were asked are not told yet. */
@ApplicationScoped
class UnsettledRepository {

    @PersistenceContext
    EntityManager em;

    /** Nothing happens for a question that was never on its way to anybody. */
    void add(UUID id, UUID postId) {
        em.createNativeQuery("insert into question_unsettled (id, post_id) select ?1, post_id from question_route where post_id = ?2").setParameter(1, id).setParameter(2, postId).executeUpdate();
    }

    /** Those that are committed by now. */
    @SuppressWarnings("unchecked")
    List<UUID> list(UUID postId) {
        return em.createNativeQuery("select id from question_unsettled where post_id = ?1", UUID.class).setParameter(1, postId).getResultList();
    }

    void remove(List<UUID> ids) {
        em.createNativeQuery("delete from question_unsettled where id = any(cast(?1 as uuid[]))").setParameter(1, ids.toArray(UUID[]::new)).executeUpdate();
    }
}
