package be.kring.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Applications to missions; who changes one holds the row of its mission. */
@ApplicationScoped
class ApplicationRepository {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    /** How many places of a mission are taken, and how many applications wait. */
    record Numbers(long taken, long waiting) {

        static final Numbers NONE = new Numbers(0, 0);
    }

    void add(MissionApplication application) {
        em.persist(application);
    }

    Optional<MissionApplication> find(UUID missionId, UUID personId) {
        return em.createQuery("select a from MissionApplication a where a.missionId = :mission and a.personId = :person", MissionApplication.class)
                .setParameter("mission", missionId).setParameter("person", personId).getResultStream().findFirst();
    }

    /** The oldest first. */
    List<MissionApplication> list(UUID missionId) {
        return em.createQuery("select a from MissionApplication a where a.missionId = :mission order by a.appliedAt, a.id", MissionApplication.class)
                .setParameter("mission", missionId).getResultList();
    }

    /** How far this person's application to each of these missions is. */
    @SuppressWarnings("unchecked")
    Map<UUID, ApplicationState> mapStates(UUID personId, Collection<UUID> missions) {
        List<Object[]> rows = em.createNativeQuery("select mission_id, state from mission_application where person_id = ?1 and mission_id = any(cast(?2 as uuid[]))")
                .setParameter(1, personId).setParameter(2, missions.toArray(UUID[]::new)).getResultList();
        Map<UUID, ApplicationState> states = new HashMap<>();
        rows.forEach(row -> states.put((UUID) row[0], ApplicationState.valueOf((String) row[1])));
        return states;
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Numbers> numbers(Collection<UUID> missions) {
        List<Object[]> rows = em.createNativeQuery("select mission_id, count(*) filter (where state in ('ACCEPTED', 'RUNNING', 'COMPLETED')), count(*) filter (where state = 'APPLIED')"
                + " from mission_application where mission_id = any(cast(?1 as uuid[])) group by mission_id").setParameter(1, missions.toArray(UUID[]::new)).getResultList();
        Map<UUID, Numbers> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put((UUID) row[0], new Numbers(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return numbers;
    }

    /** Takes away what was said in applications that ended before this moment. @return how many */
    int forget(Instant before) {
        return em.createNativeQuery("update mission_application set motivation = '', answer = null, line_manager = null where ended_at < ?1"
                + " and (motivation <> '' or answer is not null or line_manager is not null)").setParameter(1, before).executeUpdate();
    }

    /**
     * Missions of which something cannot go on: who offers or applied may not sign in any more, or does not read the group any more.
     *
     * @param personId only those of this person; null for all
     */
    @SuppressWarnings("unchecked")
    List<UUID> listBroken(UUID personId) {
        String reads = "(i.group_id is null or exists (select 1 from kring_group g left join membership m on m.group_id = g.id and m.person_id = p.id where g.id = i.group_id and "
                + be.kring.group.GroupPolicy.CAN_READ_SQL + "))";
        var query = em.createNativeQuery("select i.id from mission i join person p on p.id = i.offerer_id where i.state <> 'WITHDRAWN' and (p.status <> 'ACTIVE'"
                        + " or (i.state = 'OFFERED' or exists (select 1 from mission_application w where w.mission_id = i.id and w.state in ('APPLIED', 'ACCEPTED'))) and not " + reads + ")" + (personId == null ? "" : " and p.id = :person")
                        + " union select i.id from mission_application a join mission i on i.id = a.mission_id join person p on p.id = a.person_id where a.ended_at is null"
                        + " and (p.status <> 'ACTIVE' or a.state <> 'RUNNING' and not " + reads + ")" + (personId == null ? "" : " and p.id = :person"), UUID.class);
        if (personId != null) {
            query.setParameter("person", personId);
        }
        return query.setMaxResults(AT_ONCE).getResultList();
    }

    /** Those of these people who may sign in. */
    @SuppressWarnings("unchecked")
    List<UUID> here(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : em.createNativeQuery("select id from person where status = 'ACTIVE' and id = any(cast(?1 as uuid[]))", UUID.class)
                .setParameter(1, people.toArray(UUID[]::new)).getResultList();
    }
}
