package be.kring.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Groups that no owner can look after. */
@ApplicationScoped
class OwnerlessRepository {

    private static final String HAS_OWNER = "exists (select 1 from membership m join person p on p.id = m.person_id"
            + " where m.group_id = g.id and m.role = 'OWNER' and p.status = 'ACTIVE')";

    @PersistenceContext
    EntityManager em;

    /** Marks those that have lost their last owner; returns them. Two who look at once mark each group once. */
    @SuppressWarnings("unchecked")
    List<UUID> mark(Instant now) {
        return em.createNativeQuery("update kring_group g set ownerless_at = ?1 where ownerless_at is null and deleted_at is null and not " + HAS_OWNER
                + " returning id", UUID.class).setParameter(1, now).getResultList();
    }

    /** Those that have an owner again are as they were. */
    void unmark() {
        em.createNativeQuery("update kring_group g set ownerless_at = null, escalated_at = null where ownerless_at is not null and " + HAS_OWNER).executeUpdate();
    }

    /** Has an owner again. */
    void unmark(UUID groupId) {
        em.createNativeQuery("update kring_group set ownerless_at = null, escalated_at = null where id = ?1").setParameter(1, groupId).executeUpdate();
    }

    /** Marks those for which administrators are to be asked: nobody took them over until now, or nobody leads them; returns them. */
    @SuppressWarnings("unchecked")
    List<UUID> escalate(Instant now, Instant markedBefore) {
        return em.createNativeQuery("update kring_group g set escalated_at = ?1 where ownerless_at is not null and escalated_at is null and (ownerless_at < ?2"
                + " or not exists (select 1 from membership m join person p on p.id = m.person_id where m.group_id = g.id and m.role = 'MODERATOR'"
                + " and p.status = 'ACTIVE')) returning id", UUID.class).setParameter(1, now).setParameter(2, markedBefore).getResultList();
    }

    /** Those with which administrators are asked to help, oldest first. */
    List<Group> listEscalated() {
        return em.createQuery("select g from KringGroup g where g.escalatedAt is not null order by g.ownerlessAt, g.id", Group.class).getResultList();
    }

    List<UUID> listAdministrators() {
        return em.createQuery("select p.id from Person p where p.administrator and p.status = 'ACTIVE' order by p.id", UUID.class).getResultList();
    }

    /** Members who can sign in: moderators first, guests not at all. */
    @SuppressWarnings("unchecked")
    List<UUID> listCandidates(UUID groupId, int limit) {
        return em.createNativeQuery("select p.id from membership m join person p on p.id = m.person_id where m.group_id = ?1 and m.state = 'MEMBER'"
                        + " and m.role <> 'GUEST' and p.status = 'ACTIVE' order by m.role = 'MODERATOR' desc, m.since, p.id", UUID.class)
                .setParameter(1, groupId).setMaxResults(limit).getResultList();
    }
}
