package be.kring.profile;

import be.kring.expertise.Audience;
import be.kring.expertise.AudiencePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Projects as they are kept; what is read is filtered by {@link AudiencePolicy#CAN_SEE_SQL}. */
@ApplicationScoped
class ProjectRepository {

    @PersistenceContext
    EntityManager em;

    /** Those of a person that the actor may see, the last one first; the audience is for the person alone. */
    List<ProjectView> list(UUID personId, UUID actorId) {
        List<?> rows = em.createNativeQuery("select e.id, e.title, e.period, e.line, e.audience from profile_project e where e.person_id = :person and "
                + AudiencePolicy.CAN_SEE_SQL + " order by e.created_at desc, e.id").setParameter("person", personId).setParameter("actor", actorId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new ProjectView((UUID) row[0], (String) row[1], (String) row[2], (String) row[3],
                personId.equals(actorId) ? Audience.valueOf((String) row[4]) : null)).toList();
    }

    /** Whoever adds one waits for the other, so that there are never too many. */
    void lock(UUID personId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 184))").setParameter(1, personId.toString()).getSingleResult();
    }

    void add(UUID id, UUID personId, ProjectInput valid, Instant now) {
        em.createNativeQuery("insert into profile_project (id, person_id, title, period, line, audience, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)").setParameter(1, id)
                .setParameter(2, personId).setParameter(3, valid.title()).setParameter(4, valid.period()).setParameter(5, valid.line()).setParameter(6, valid.audience().name())
                .setParameter(7, now).executeUpdate();
    }

    /** @return whether it is one of the person */
    boolean change(UUID id, UUID personId, ProjectInput valid) {
        return em.createNativeQuery("update profile_project set title = ?3, period = ?4, line = ?5, audience = ?6 where id = ?1 and person_id = ?2").setParameter(1, id)
                .setParameter(2, personId).setParameter(3, valid.title()).setParameter(4, valid.period()).setParameter(5, valid.line()).setParameter(6, valid.audience().name())
                .executeUpdate() > 0;
    }

    /** @return whether it was one of the person */
    boolean remove(UUID id, UUID personId) {
        return em.createNativeQuery("delete from profile_project where id = ?1 and person_id = ?2").setParameter(1, id).setParameter(2, personId).executeUpdate() > 0;
    }
}
