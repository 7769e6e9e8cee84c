package be.kring.admission;

import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.UUID;

@ApplicationScoped
class QuestionRepository {

    @PersistenceContext
    EntityManager em;

    List<Question> list(UUID groupId) {
        return em.createQuery("select q from AdmissionQuestion q where q.groupId = :group order by q.position", AdmissionQuestion.class)
                .setParameter("group", groupId).getResultStream().map(AdmissionQuestion::view).toList();
    }

    /** 0 for a group that never had any questions. */
    long version(UUID groupId) {
        return versions("select version from admission where group_id = ?1", groupId).stream().findFirst().orElse(0L);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    long lockVersion(UUID groupId) {
        em.createNativeQuery("insert into admission (group_id) values (?1) on conflict (group_id) do nothing")
                .setParameter(1, groupId).executeUpdate();
        return versions("select version from admission where group_id = ?1 for update", groupId).get(0);
    }

    /** Puts these in the place of what was there, and moves the version on. */
    void replace(UUID groupId, List<AdmissionQuestion> questions) {
        em.createQuery("delete from AdmissionQuestion q where q.groupId = :group").setParameter("group", groupId).executeUpdate();
        em.flush();
        em.clear();
        questions.forEach(em::persist);
        em.createNativeQuery("update admission set version = version + 1 where group_id = ?1").setParameter(1, groupId).executeUpdate();
        em.flush();
    }

    void erase(@Observes GroupErased event) {
        for (String table : List.of("admission_question", "admission")) {
            em.createNativeQuery("delete from " + table + " where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
        }
    }

    private List<Long> versions(String sql, UUID groupId) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, groupId).getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
