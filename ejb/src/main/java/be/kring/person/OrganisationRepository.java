package be.kring.person;

import be.kring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class OrganisationRepository {

    @PersistenceContext
    EntityManager em;

    Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    Optional<Organisation> findByCode(String code) {
        return em.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code).getResultStream().findFirst();
    }

    void lockCode(String code) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))").setParameter(1, code).getSingleResult();
    }

    Map<UUID, Organisation> map(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(found -> found.id, found -> found));
    }

    /** Ordered by code, which does not change with the reader's language. */
    @SuppressWarnings("unchecked")
    List<Organisation> search(String pattern, Optional<Cursor> after, int limit) {
        return em.createNativeQuery("""
                        select o.* from organisation o
                        where (o.code like ?1 or exists (select 1 from jsonb_each_text(o.names) n where lower(n.value) like ?1)) and o.code > ?2
                        order by o.code""", Organisation.class)
                .setParameter(1, pattern).setParameter(2, after.map(cursor -> cursor.text(0)).orElse(""))
                .setMaxResults(limit).getResultList();
    }

    Map<UUID, Long> countPeople(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("""
                        select p.organisationId, count(p) from Person p where p.organisationId in :ids and p.status = 'ACTIVE'
                        group by p.organisationId""", Object[].class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    @SuppressWarnings("unchecked")
    List<String> searchFunctions(String pattern, int limit) {
        return em.createNativeQuery("select function from person where lower(function) like ?1 and status = 'ACTIVE' group by function"
                + " order by count(*) desc, function", String.class).setParameter(1, pattern).setMaxResults(limit).getResultList();
    }

    void add(Organisation organisation) {
        em.persist(organisation);
        em.flush();
    }
}
