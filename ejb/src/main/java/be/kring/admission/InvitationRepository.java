package be.kring.admission;

import be.kring.group.GroupErased;
import be.kring.shared.Cursor;
import be.kring.shared.Like;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository {

    @PersistenceContext
    EntityManager em;

    /** @return false when the same was invited before, also at this very moment */
    boolean add(Invitation invitation) {
        return em.createNativeQuery("insert into invitation (id, group_id, kind, " + addressee(invitation.kind)
                        + ", max_uses, invited_by, invited_at, expires_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing")
                .setParameter(1, invitation.id).setParameter(2, invitation.groupId).setParameter(3, invitation.kind.name())
                .setParameter(4, invitation.addressee()).setParameter(5, invitation.maxUses).setParameter(6, invitation.invitedBy)
                .setParameter(7, invitation.invitedAt).setParameter(8, invitation.expiresAt).executeUpdate() == 1;
    }

    private static String addressee(InvitationKind kind) {
        return switch (kind) {
            case PERSON -> "person_id";
            case EMAIL -> "email";
            case LINK -> "token_hash";
        };
    }

    Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(em.find(Invitation.class, id));
    }

    Optional<Invitation> findByHash(String hash) {
        return em.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class).setParameter("hash", hash)
                .getResultStream().findFirst();
    }

    /** As it is stored now, and nobody else uses or withdraws it until the transaction ends; empty when it is gone. */
    Optional<Invitation> lock(UUID id) {
        find(id).ifPresent(em::detach);
        return Optional.ofNullable(em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The open ones of a group but those to people who came in otherwise, newest first. */
    List<Invitation> list(UUID groupId, Instant now, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        var query = em.createQuery("select i from Invitation i where i.groupId = :group and i.expiresAt > :now"
                        + " and (i.kind <> 'PERSON' or not exists (select 1 from Membership m where m.id.groupId = i.groupId"
                        + " and m.id.personId = i.personId and m.state <> 'REQUESTED'))"
                        + (after.isEmpty() ? "" : " and (i.invitedAt < :at or (i.invitedAt = :at and i.id < :id))")
                        + " order by i.invitedAt desc, i.id desc", Invitation.class).setParameter("group", groupId).setParameter("now", now);
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return query.setMaxResults(request.fetch()).getResultList();
    }

    /** The open ones of a person, newest first. */
    List<Invitation> listOf(UUID personId, Instant now) {
        return em.createQuery("select i from Invitation i where i.personId = :person and i.expiresAt > :now order by i.invitedAt desc, i.id desc",
                Invitation.class).setParameter("person", personId).setParameter("now", now).getResultList();
    }

    List<Invitation> listOf(UUID groupId, UUID personId) {
        return em.createQuery("select i from Invitation i where i.groupId = :group and i.personId = :person", Invitation.class)
                .setParameter("group", groupId).setParameter("person", personId).getResultList();
    }

    /** Those to an address that nobody had before, and who has it now. */
    List<Invitation> match(String email, UUID personId, Instant now) {
        List<Invitation> found = em.createQuery("""
                        select i from Invitation i where i.kind = 'EMAIL' and i.email = :email and i.personId is null and i.expiresAt > :now
                        order by i.groupId""",
                Invitation.class).setParameter("email", email).setParameter("now", now).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        found.forEach(each -> each.personId = personId);
        em.flush();
        return found;
    }

    List<UUID> listExpired(Instant now, int limit) {
        return em.createQuery("select i.id from Invitation i where i.expiresAt <= :now order by i.expiresAt", UUID.class)
                .setParameter("now", now).setMaxResults(limit).getResultList();
    }

    /** Active people with such a name who are neither in the group nor banned from it. */
    @SuppressWarnings("unchecked")
    List<UUID> candidates(UUID groupId, String text, int limit) {
        return em.createNativeQuery("""
                        select p.id from person p
                        where p.status = 'ACTIVE' and (lower(p.name) like ?2 or lower(p.name) like ?3)
                          and not exists (select 1 from membership m where m.group_id = ?1 and m.person_id = p.id and m.state <> 'REQUESTED')
                        order by lower(p.name), p.id""", UUID.class)
                .setParameter(1, groupId).setParameter(2, Like.startingWith(text)).setParameter(3, "% " + Like.startingWith(text))
                .setMaxResults(limit).getResultList();
    }

    void remove(Invitation invitation) {
        em.remove(invitation);
        em.flush();
    }

    void erase(@Observes GroupErased event) {
        em.createQuery("delete from Invitation i where i.groupId = :group").setParameter("group", event.groupId()).executeUpdate();
    }

    void flush() {
        em.flush();
    }
}
