package be.kring.group;

import be.kring.shared.Cursor;
import be.kring.shared.Like;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class MembershipRepository {

    @PersistenceContext
    EntityManager em;

    Optional<Membership> find(UUID groupId, UUID personId) {
        return Optional.ofNullable(em.find(Membership.class, new MembershipId(groupId, personId)));
    }

    /**
     * The membership of a person in a group, locked until the transaction ends whether there is one or not: of two who
     * decide, join or leave at once the second sees what the first did. What this transaction read of it before is read again.
     */
    Optional<Membership> lock(UUID groupId, UUID personId) {
        lock(groupId + " " + personId);
        MembershipId id = new MembershipId(groupId, personId);
        find(groupId, personId).ifPresent(em::detach);
        return Optional.ofNullable(em.find(Membership.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Held while the number of owners is decided upon. */
    void lockOwners(UUID groupId) {
        lock("owners " + groupId);
    }

    long countOwners(UUID groupId) {
        return em.createQuery("select count(m) from Membership m where m.id.groupId = :group and m.role = 'OWNER'", Long.class)
                .setParameter("group", groupId).getSingleResult();
    }

    /** The members to whom this owner offers the ownership. */
    List<Membership> listOffered(UUID groupId, UUID ownerId) {
        return em.createQuery("select m from Membership m where m.id.groupId = :group and m.offeredBy = :owner order by m.id.personId", Membership.class)
                .setParameter("group", groupId).setParameter("owner", ownerId).getResultList();
    }

    Map<UUID, Membership> mapOf(UUID personId, Collection<UUID> groupIds) {
        return groupIds.isEmpty() ? Map.of() : em.createQuery(
                        "select m from Membership m where m.id.personId = :person and m.id.groupId in :groups", Membership.class)
                .setParameter("person", personId).setParameter("groups", groupIds)
                .getResultStream().collect(Collectors.toMap(found -> found.id.groupId(), found -> found));
    }

    List<UUID> listGroups(UUID personId) {
        return em.createQuery("select m.id.groupId from Membership m where m.id.personId = :person and m.state = 'MEMBER'", UUID.class)
                .setParameter("person", personId).getResultList();
    }

    /** Rows of stream and head: of a person and of their groups. One statement sees the database as it is at one moment. */
    @SuppressWarnings("unchecked")
    List<Object[]> heads(UUID personId) {
        return em.createNativeQuery("""
                        select own.id, coalesce(s.head_seq, 0)
                        from (select 'person:' || cast(?1 as text) as id
                              union all select 'group:' || m.group_id from membership m where m.person_id = ?1 and m.state = 'MEMBER') own
                        left join stream s on s.id = own.id""")
                .setParameter(1, personId).getResultList();
    }

    java.util.Set<UUID> membersAmong(UUID groupId, Collection<UUID> personIds) {
        return among(groupId, personIds, MembershipState.MEMBER);
    }

    java.util.Set<UUID> among(UUID groupId, Collection<UUID> personIds, MembershipState state) {
        return personIds.isEmpty() ? java.util.Set.of() : em.createQuery("""
                        select m.id.personId from Membership m where m.id.groupId = :group and m.state = :state
                        and m.id.personId in :persons""", UUID.class)
                .setParameter("group", groupId).setParameter("state", state).setParameter("persons", personIds).getResultStream().collect(Collectors.toSet());
    }

    /** Rows of handle and person of those members who have one of these handles. Joined, as PostgreSQL plans {@code any(…)} anew for each post. */
    @SuppressWarnings("unchecked")
    List<Object[]> listByHandle(UUID groupId, Collection<String> handles) {
        return em.createNativeQuery("""
                        select p.handle, p.id from unnest(cast(?2 as text[])) h (handle) join person p on p.handle = h.handle join membership m on m.person_id = p.id
                        where m.group_id = ?1 and m.state = 'MEMBER'""")
                .setParameter(1, groupId).setParameter(2, handles.toArray(String[]::new)).getResultList();
    }

    /** The roles of those of these people who are members. */
    Map<UUID, Role> roles(UUID groupId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? Map.of() : em.createQuery("""
                        select m.id.personId, m.role from Membership m where m.id.groupId = :group and m.state = 'MEMBER'
                        and m.id.personId in :persons""", Object[].class)
                .setParameter("group", groupId).setParameter("persons", personIds).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Role) row[1]));
    }

    /** Who has owned it for the longest time. */
    Optional<UUID> findFirstOwner(UUID groupId) {
        return em.createQuery("select m.id.personId from Membership m where m.id.groupId = :group and m.role = 'OWNER' order by m.since, m.id.personId", UUID.class)
                .setParameter("group", groupId).setMaxResults(1).getResultStream().findFirst();
    }

    List<UUID> listModerators(UUID groupId) {
        return em.createQuery("""
                        select m.id.personId from Membership m where m.id.groupId = :group and m.role in ('OWNER', 'MODERATOR')
                        order by m.id.personId""", UUID.class)
                .setParameter("group", groupId).getResultList();
    }

    Map<UUID, Long> countRequests(Collection<UUID> groupIds) {
        return groupIds.isEmpty() ? Map.of() : em.createQuery("""
                        select m.id.groupId, count(m) from Membership m where m.id.groupId in :groups and m.state = 'REQUESTED'
                        group by m.id.groupId""", Object[].class)
                .setParameter("groups", groupIds).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** The group and the person of memberships, mutes and bans that should have come to their end by now, those first that are most overdue. */
    List<MembershipId> listDue(Instant now, int limit) {
        List<?> rows = em.createNativeQuery("""
                        select group_id, person_id from membership
                        where (muted_until is not null or ends_at is not null) and least(muted_until, ends_at) <= ?1
                        order by least(muted_until, ends_at)""")
                .setParameter(1, now).setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new MembershipId((UUID) row[0], (UUID) row[1])).toList();
    }

    List<Membership> listRequests(UUID groupId, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        var query = em.createQuery("select m from Membership m where m.id.groupId = :group and m.state = 'REQUESTED'"
                + (after.isEmpty() ? "" : " and (m.since > :since or (m.since = :since and m.id.personId > :person))")
                + " order by m.since, m.id.personId", Membership.class).setParameter("group", groupId);
        after.ifPresent(cursor -> query.setParameter("since", cursor.instant(0)).setParameter("person", cursor.id(1)));
        return query.setMaxResults(request.fetch()).getResultList();
    }

    /** Members whose handle, or a word of whose name, starts with the text. */
    @SuppressWarnings("unchecked")
    List<UUID> suggest(UUID groupId, String text, int limit) {
        return em.createNativeQuery("""
                        select p.id from membership m join person p on p.id = m.person_id
                        where m.group_id = ?1 and m.state = 'MEMBER' and p.status = 'ACTIVE'
                          and (p.handle like ?2 or lower(p.name) like ?2 or lower(p.name) like ?3)
                        order by lower(p.name), p.id""", UUID.class)
                .setParameter(1, groupId).setParameter(2, Like.startingWith(text)).setParameter(3, "% " + Like.startingWith(text))
                .setMaxResults(limit).getResultList();
    }

    /** The groups of which both are members. */
    List<UUID> inCommon(UUID one, UUID other) {
        return em.createQuery("""
                        select m.id.groupId from Membership m join Membership o on o.id.groupId = m.id.groupId
                        where m.id.personId = :one and o.id.personId = :other and m.state = 'MEMBER' and o.state = 'MEMBER'""", UUID.class)
                .setParameter("one", one).setParameter("other", other).getResultList();
    }

    /** By rising id. */
    List<UUID> listMembers(UUID groupId) {
        return em.createQuery("select m.id.personId from Membership m where m.id.groupId = :group and m.state = 'MEMBER' order by m.id.personId", UUID.class)
                .setParameter("group", groupId).getResultList();
    }

    /** Everybody who has anything to do with a group, members, who asks and who is banned. */
    void removeAll(UUID groupId) {
        em.createQuery("delete from Membership m where m.id.groupId = :group").setParameter("group", groupId).executeUpdate();
    }

    void add(Membership membership) {
        em.persist(membership);
        em.flush();
    }

    void remove(Membership membership) {
        em.remove(membership);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    private void lock(String what) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, what).getSingleResult();
    }
}
