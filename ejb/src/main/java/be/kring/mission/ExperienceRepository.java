package be.kring.mission;

import be.kring.expertise.Audience;
import be.kring.expertise.AudiencePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lines of experience; what is read is filtered by {@link AudiencePolicy#CAN_SEE_SQL}, and what is not confirmed is the person's alone. */
@ApplicationScoped
class ExperienceRepository {

    @PersistenceContext
    EntityManager em;

    /** Those of a person that the actor may see, the newest first. */
    List<ExperienceView> list(UUID personId, UUID actorId) {
        List<?> rows = em.createNativeQuery("select e.id, e.kind, e.organisation_name, e.effort, e.unit, e.line, e.audience, e.confirmed_at from mission_experience e"
                        + " where e.person_id = :person and (e.confirmed_at is not null or e.person_id = :actor) and " + AudiencePolicy.CAN_SEE_SQL
                        + " order by e.confirmed_at desc nulls first, e.id desc").setParameter("person", personId).setParameter("actor", actorId).getResultList();
        boolean own = personId.equals(actorId);
        return rows.stream().map(Object[].class::cast).map(row -> new ExperienceView((UUID) row[0], MissionKind.valueOf((String) row[1]), (String) row[2],
                ((Number) row[3]).intValue(), EffortUnit.valueOf((String) row[4]), (String) row[5], own ? Audience.valueOf((String) row[6]) : null, (Instant) row[7])).toList();
    }

    /** Who has written about these applications. */
    @SuppressWarnings("unchecked")
    Map<UUID, Set<UUID>> written(Collection<UUID> applications) {
        List<Object[]> rows = applications.isEmpty() ? List.of() : em.createNativeQuery("select application_id, person_id from mission_experience where application_id = any(cast(?1 as uuid[]))")
                .setParameter(1, applications.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** @param organisation the name of the other side's */
    void write(UUID id, UUID applicationId, UUID personId, Mission mission, String organisation, ExperienceInput valid, Instant now) {
        em.createNativeQuery("insert into mission_experience (id, application_id, person_id, kind, organisation_name, effort, unit, line, audience, written_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict (application_id, person_id) do update set line = excluded.line, audience = excluded.audience")
                .setParameter(1, id).setParameter(2, applicationId).setParameter(3, personId).setParameter(4, mission.kind.name()).setParameter(5, organisation)
                .setParameter(6, mission.effort).setParameter(7, mission.unit.name()).setParameter(8, valid.line()).setParameter(9, valid.audience().name())
                .setParameter(10, now).executeUpdate();
    }

    /** Once both have written. @return whether they have */
    boolean confirm(UUID applicationId, Instant now) {
        return em.createNativeQuery("update mission_experience set confirmed_at = ?2 where application_id = ?1 and confirmed_at is null"
                + " and (select count(*) from mission_experience where application_id = ?1) = 2").setParameter(1, applicationId).setParameter(2, now).executeUpdate() > 0;
    }

    void dropUnconfirmed(UUID applicationId) {
        em.createNativeQuery("delete from mission_experience where application_id = ?1 and confirmed_at is null").setParameter(1, applicationId).executeUpdate();
    }

    /** One of the person's own. @return whether there is one */
    boolean change(UUID personId, UUID id, ExperienceInput valid) {
        return em.createNativeQuery("update mission_experience set line = ?3, audience = ?4 where person_id = ?1 and id = ?2").setParameter(1, personId).setParameter(2, id)
                .setParameter(3, valid.line()).setParameter(4, valid.audience().name()).executeUpdate() > 0;
    }

    /** One of the person's own that was confirmed. @return whether there was one */
    boolean remove(UUID personId, UUID id) {
        return em.createNativeQuery("delete from mission_experience where person_id = ?1 and id = ?2 and confirmed_at is not null").setParameter(1, personId).setParameter(2, id)
                .executeUpdate() > 0;
    }
}
