package be.kring.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Memberships of many people in one statement. */
@ApplicationScoped
class AdmissionRepository {

    @PersistenceContext
    EntityManager em;

    /** Grants the requests of those of these people who asked. @return who they are */
    @SuppressWarnings("unchecked")
    Set<UUID> grant(UUID groupId, Collection<UUID> people, Origin origin, Instant now) {
        return new HashSet<>(em.createNativeQuery("""
                        update membership set state = 'MEMBER', role = 'MEMBER', origin = ?4, message = null, since = ?3,
                               active_week = date_trunc('week', cast(?3 as timestamptz) at time zone 'Europe/Brussels'), version = version + 1
                        where group_id = ?1 and person_id = any(cast(?2 as uuid[])) and state = 'REQUESTED' returning person_id""", UUID.class)
                .setParameter(1, groupId).setParameter(2, people.toArray(UUID[]::new)).setParameter(3, now)
                .setParameter(4, origin.name()).getResultList());
    }

    /** Makes those of these people members who have nothing to do with the group yet. @return who they are */
    @SuppressWarnings("unchecked")
    List<UUID> add(UUID groupId, Collection<UUID> people, Origin origin, Instant now) {
        return em.createNativeQuery("""
                        insert into membership (group_id, person_id, state, role, origin, since, active_week)
                        select ?1, person, 'MEMBER', 'MEMBER', ?4, ?3, date_trunc('week', cast(?3 as timestamptz) at time zone 'Europe/Brussels')
                        from unnest(cast(?2 as uuid[])) person on conflict (group_id, person_id) do nothing returning person_id""", UUID.class)
                .setParameter(1, groupId).setParameter(2, people.toArray(UUID[]::new)).setParameter(3, now)
                .setParameter(4, origin.name()).getResultList();
    }

    /** Writes what is still to be written and forgets what was read: each statement would look through all of it for changes. */
    void forget() {
        em.flush();
        em.clear();
    }

    /** Whoever comes in has read what was before. @param positions of the event that tells of each, by person */
    void markRead(UUID groupId, Map<UUID, Long> positions) {
        em.createNativeQuery("""
                        update membership m set read_seq = p.seq
                        from unnest(cast(?2 as uuid[]), cast(?3 as bigint[])) as p (person, seq) where m.group_id = ?1 and m.person_id = p.person""")
                .setParameter(1, groupId).setParameter(2, positions.keySet().toArray(UUID[]::new))
                .setParameter(3, positions.values().toArray(Long[]::new)).executeUpdate();
    }
}
