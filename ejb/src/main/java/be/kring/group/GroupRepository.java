package be.kring.group;

import be.kring.shared.Cursor;
import be.kring.shared.Level;
import be.kring.shared.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class GroupRepository {

    private static final String ACCESS = """
            select new be.kring.group.GroupAccess(g.id, g.slug, g.visibility, g.joinPolicy, m.state, m.role, m.mutedUntil, g.archivedAt, g.ownerlessAt)
            from KringGroup g left join Membership m on m.id.groupId = g.id and m.id.personId = :person""";

    @PersistenceContext
    EntityManager em;

    Optional<Group> find(UUID id) {
        return Optional.ofNullable(em.find(Group.class, id));
    }

    Optional<Group> findBySlug(String slug) {
        return em.createQuery("select g from KringGroup g where g.slug = :slug", Group.class)
                .setParameter("slug", slug).getResultStream().findFirst();
    }

    Optional<GroupAccess> findAccess(String slug, UUID personId) {
        return em.createQuery(ACCESS + " where g.slug = :slug", GroupAccess.class).setParameter("person", personId)
                .setParameter("slug", slug).getResultStream().findFirst();
    }

    List<GroupAccess> listAccess(Collection<UUID> ids, UUID personId) {
        return ids.isEmpty() ? List.of() : em.createQuery(ACCESS + " where g.id in :ids", GroupAccess.class)
                .setParameter("person", personId).setParameter("ids", ids).getResultList();
    }

    /** Of these people those who may read the group now. */
    @SuppressWarnings("unchecked")
    Set<UUID> readersAmong(UUID id, Collection<UUID> personIds) {
        List<UUID> readers = em.createNativeQuery("select r.id from unnest(cast(?2 as uuid[])) r(id) join kring_group g on g.id = ?1"
                        + " left join membership m on m.group_id = g.id and m.person_id = r.id where " + GroupPolicy.CAN_READ_SQL, UUID.class)
                .setParameter(1, id).setParameter(2, personIds.toArray(UUID[]::new)).getResultList();
        return Set.copyOf(readers);
    }

    List<Group> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select g from KringGroup g where g.id in :ids", Group.class)
                .setParameter("ids", ids).getResultList();
    }

    /** The groups of a member, each with the membership, by last activity. */
    List<Object[]> listOwn(UUID personId) {
        return em.createQuery("""
                        select g, m from KringGroup g join Membership m on m.id.groupId = g.id
                        where m.id.personId = :person and m.state = 'MEMBER' order by g.lastActivityAt desc, g.id desc""", Object[].class)
                .setParameter("person", personId).getResultList();
    }

    /** Groups that the person may see, by last activity. */
    @SuppressWarnings("unchecked")
    List<Group> search(UUID personId, GroupFilter filter, Optional<Cursor> after, int limit) {
        String sql = "select g.* from kring_group g left join membership m on m.group_id = g.id and m.person_id = :person where "
                + GroupPolicy.CAN_SEE_SQL
                + (filter.mine() ? " and m.state = 'MEMBER'" : "")
                + (filter.text() == null ? "" : " and exists (select 1 from (values (g.names), (g.descriptions), (g.purposes)) texts (text),"
                        + " jsonb_each_text(texts.text) each where lower(each.value) like :text)")
                + (filter.level() == null ? "" : " and exists (select 1 from membership x join person p on p.id = x.person_id"
                        + " where x.group_id = g.id and x.state = 'MEMBER' and p.level = :level)")
                + (after.isEmpty() ? "" : " and (g.last_activity_at, g.id) < (:at, :id)")
                + " order by g.last_activity_at desc, g.id desc";
        var query = em.createNativeQuery(sql, Group.class).setParameter("person", personId);
        if (filter.text() != null) {
            query.setParameter("text", Like.containing(filter.text()));
        }
        if (filter.level() != null) {
            query.setParameter("level", filter.level().name());
        }
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return query.setMaxResults(limit).getResultList();
    }

    /** Members, organisations and levels of several groups at once; alumni are welcome and not counted. */
    @SuppressWarnings("unchecked")
    Map<UUID, GroupNumbers> numbers(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = em.createNativeQuery("""
                        select m.group_id, p.level, count(*), array_agg(distinct p.organisation_id\\:\\:text)
                        from membership m join person p on p.id = m.person_id
                        where m.group_id in :ids and m.state = 'MEMBER' and m.role <> 'ALUMNUS' and p.status = 'ACTIVE'
                        group by m.group_id, p.level order by count(*) desc, p.level""")
                .setParameter("ids", ids).getResultList();
        Map<UUID, List<GroupNumbers.LevelCount>> levels = new HashMap<>();
        Map<UUID, Set<String>> organisations = new HashMap<>();
        for (Object[] row : rows) {
            UUID id = (UUID) row[0];
            levels.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(new GroupNumbers.LevelCount(Level.valueOf((String) row[1]), ((Number) row[2]).longValue()));
            organisations.computeIfAbsent(id, any -> new java.util.HashSet<>()).addAll(List.of((String[]) row[3]));
        }
        Map<UUID, GroupNumbers> numbers = new HashMap<>();
        levels.forEach((id, counts) -> numbers.put(id, new GroupNumbers(
                counts.stream().mapToLong(GroupNumbers.LevelCount::count).sum(), organisations.get(id).size(), List.copyOf(counts))));
        return numbers;
    }

    /** Notes activity, at most once a minute so that a lively group is not one hot row. */
    void active(UUID id, Instant now) {
        em.createNativeQuery("update kring_group set last_activity_at = ?2 where id = ?1 and last_activity_at < ?3")
                .setParameter(1, id).setParameter(2, now).setParameter(3, now.minusSeconds(60)).executeUpdate();
    }

    /** Of two who found a group by this name at once the second waits and finds it taken. */
    void lockSlug(String slug) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "slug " + slug).getSingleResult();
    }

    /** Where somebody is a member, or wrote. That they asked to be one, or may not be, is for moderators to know. */
    List<UUID> listWhereSeen(UUID personId) {
        return em.createNativeQuery("select group_id from membership where person_id = ?1 and state = 'MEMBER' union select group_id from post where author_id = ?1", UUID.class)
                .setParameter(1, personId).getResultList().stream().map(UUID.class::cast).toList();
    }

    List<Group> listAll() {
        return em.createQuery("select g from KringGroup g order by g.id", Group.class).getResultList();
    }

    void add(Group group) {
        em.persist(group);
        em.flush();
    }

    /** The groups whose time to be deleted has come. */
    List<UUID> listToDelete(Instant now) {
        return em.createQuery("select g.id from KringGroup g where g.deletesAt <= :now order by g.deletesAt", UUID.class)
                .setParameter("now", now).getResultList();
    }

    /** Kept from others for the rest of the transaction. */
    Optional<Group> lock(UUID id) {
        return Optional.ofNullable(em.find(Group.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One whose time has come, for the rest of the transaction; empty when an owner took the deletion back in the meantime. */
    Optional<Group> lockToDelete(UUID id, Instant now) {
        return lock(id).filter(group -> group.deletesAt != null && !group.deletesAt.isAfter(now));
    }

    void flush() {
        em.flush();
    }
}
