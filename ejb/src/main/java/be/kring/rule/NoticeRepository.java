package be.kring.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was told that they will be alumni. */
@ApplicationScoped
class NoticeRepository {

    @PersistenceContext
    EntityManager em;

    void add(UUID groupId, Collection<UUID> people, Instant endsAt, Instant now) {
        em.createNativeQuery("insert into rule_notice (group_id, person_id, told_at, ends_at) select ?1, person, ?3, ?4"
                        + " from unnest(cast(?2 as uuid[])) person on conflict do nothing")
                .setParameter(1, groupId).setParameter(2, people.toArray(UUID[]::new)).setParameter(3, now).setParameter(4, endsAt).executeUpdate();
    }

    void remove(UUID groupId, Collection<UUID> people) {
        em.createNativeQuery("delete from rule_notice where group_id = ?1 and person_id = any(cast(?2 as uuid[]))").setParameter(1, groupId)
                .setParameter(2, people.toArray(UUID[]::new)).executeUpdate();
    }

    Optional<Instant> find(UUID groupId, UUID personId) {
        List<?> rows = em.createNativeQuery("select ends_at from rule_notice where group_id = ?1 and person_id = ?2").setParameter(1, groupId)
                .setParameter(2, personId).getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }

    /** The groups in which a notice has come to its end; one that rests, or whom the notice was for, is not looked at again and again. */
    List<UUID> listDue(Instant now) {
        return em.createNativeQuery("select distinct n.group_id from rule_notice n join kring_group g on g.id = n.group_id and g.archived_at is null"
                        + " join membership m on m.group_id = n.group_id and m.person_id = n.person_id and m.state = 'MEMBER' where n.ends_at <= ?1", UUID.class).setParameter(1, now).getResultList().stream()
                .map(UUID.class::cast).toList();
    }
}
