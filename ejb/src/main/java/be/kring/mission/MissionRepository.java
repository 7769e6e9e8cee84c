package be.kring.mission;

import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Missions and their topics. */
@ApplicationScoped
class MissionRepository {

    @PersistenceContext
    EntityManager em;

    void add(Mission mission) {
        em.persist(mission);
        em.flush();
    }

    Optional<Mission> find(UUID id) {
        return Optional.ofNullable(em.find(Mission.class, id));
    }

    /** As it is now, before anything else of it was read; nobody else changes it, or an application to it, until the transaction ends. */
    Optional<Mission> lock(UUID id) {
        return Optional.ofNullable(em.find(Mission.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Mission> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select i from Mission i where i.id in :ids", Mission.class).setParameter("ids", ids).getResultList();
    }

    void flush() {
        em.flush();
    }

    /** The ids of the topics of missions. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<UUID>> topics(Collection<UUID> ids) {
        List<Object[]> rows = em.createNativeQuery("select mission_id, topic_id from mission_topic where mission_id = any(cast(?1 as uuid[])) order by mission_id, topic_id")
                .setParameter(1, ids.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    void setTopics(UUID id, Collection<UUID> topics) {
        em.createNativeQuery("delete from mission_topic where mission_id = ?1").setParameter(1, id).executeUpdate();
        if (!topics.isEmpty()) {
            em.createNativeQuery("insert into mission_topic (mission_id, topic_id) select ?1, unnest(cast(?2 as uuid[])) on conflict do nothing")
                    .setParameter(1, id).setParameter(2, topics.toArray(UUID[]::new)).executeUpdate();
        }
    }

    /** Of these topics those of the vocabulary, each with what it was merged into, or itself. */
    @SuppressWarnings("unchecked")
    Map<UUID, UUID> existing(Collection<UUID> topics) {
        List<Object[]> rows = em.createNativeQuery("select id, coalesce(merged_into, id) from topic where id = any(cast(?1 as uuid[])) and state in ('ACCEPTED', 'MERGED')")
                .setParameter(1, topics.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** What was confirmed stays on profiles. */
    void erase(@Observes GroupErased event) {
        em.createNativeQuery("delete from mission_experience e using mission_application a, mission i where a.id = e.application_id and i.id = a.mission_id"
                + " and i.group_id = ?1 and e.confirmed_at is null").setParameter(1, event.groupId()).executeUpdate();
        em.createNativeQuery("delete from mission where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }
}
