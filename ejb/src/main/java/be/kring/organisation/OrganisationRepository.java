package be.kring.organisation;

import be.kring.group.GroupPolicy;
import be.kring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads who and what is of an organisation, and keeps who follows it. */
@ApplicationScoped
class OrganisationRepository {

    /** Groups that an official account leads. That an account takes part in a group is for its readers, as with members. */
    private static final String GROUPS = "select g.id from kring_group g left join membership m on m.group_id = g.id and m.person_id = :reader where " + GroupPolicy.CAN_READ_SQL
            + " and g.archived_at is null and exists (select 1 from membership x join person p on p.id = x.person_id and p.status = 'ACTIVE' where x.group_id = g.id"
            + " and x.state = 'MEMBER' and x.role in ('OWNER', 'MODERATOR') and p.official_organisation_id = :organisation) order by g.last_activity_at desc, g.id";

    @PersistenceContext
    EntityManager em;

    /** A line of a list of people. */
    record Named(UUID id, String name) {
    }

    List<Named> listPeople(UUID organisationId, Optional<Cursor> after, int limit) {
        var query = em.createNativeQuery("select id, lower(name) from person where organisation_id = :organisation and status = 'ACTIVE'"
                + (after.isEmpty() ? "" : " and (lower(name), id) > (:name, :id)") + " order by lower(name), id").setParameter("organisation", organisationId);
        after.ifPresent(cursor -> query.setParameter("name", cursor.text(0)).setParameter("id", cursor.id(1)));
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Named((UUID) row[0], (String) row[1])).toList();
    }

    long countPeople(UUID organisationId) {
        return count("select count(*) from person where organisation_id = ?1 and status = 'ACTIVE'", organisationId);
    }

    @SuppressWarnings("unchecked")
    List<UUID> listOfficial(UUID organisationId, int limit) {
        return em.createNativeQuery("select id from person where official_organisation_id = ?1 and status = 'ACTIVE' order by official_at, id", UUID.class)
                .setParameter(1, organisationId).setMaxResults(limit).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<UUID> listGroups(UUID reader, UUID organisationId, int limit) {
        return em.createNativeQuery(GROUPS, UUID.class).setParameter("reader", reader).setParameter("organisation", organisationId).setMaxResults(limit).getResultList();
    }

    boolean follow(UUID personId, UUID organisationId, Instant now) {
        return em.createNativeQuery("insert into organisation_follow (person_id, organisation_id, followed_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, personId).setParameter(2, organisationId).setParameter(3, now).executeUpdate() > 0;
    }

    boolean unfollow(UUID personId, UUID organisationId) {
        return em.createNativeQuery("delete from organisation_follow where person_id = ?1 and organisation_id = ?2").setParameter(1, personId).setParameter(2, organisationId)
                .executeUpdate() > 0;
    }

    boolean isFollowing(UUID personId, UUID organisationId) {
        return (Boolean) em.createNativeQuery("select exists (select 1 from organisation_follow where person_id = ?1 and organisation_id = ?2)", Boolean.class)
                .setParameter(1, personId).setParameter(2, organisationId).getSingleResult();
    }

    long countFollowers(UUID organisationId) {
        return count("select count(*) from organisation_follow f join person p on p.id = f.person_id and p.status = 'ACTIVE' where f.organisation_id = ?1", organisationId);
    }

    /** The last one first. */
    @SuppressWarnings("unchecked")
    List<UUID> listFollowed(UUID personId) {
        return em.createNativeQuery("select organisation_id from organisation_follow where person_id = ?1 order by followed_at desc, organisation_id", UUID.class)
                .setParameter(1, personId).getResultList();
    }

    /** Follows of one person come one after the other, so that there are never too many. */
    void lockFollows(UUID personId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 181))").setParameter(1, personId.toString()).getSingleResult();
    }

    private long count(String sql, UUID organisationId) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, organisationId).getSingleResult()).longValue();
    }
}
