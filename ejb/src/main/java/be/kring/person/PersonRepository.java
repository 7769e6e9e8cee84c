package be.kring.person;

import be.kring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PersonRepository {

    @PersistenceContext
    EntityManager em;

    Optional<Person> find(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    Optional<Person> findForUpdate(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Person> findForUpdate(String issuer, String subject) {
        return bySubject(issuer, subject).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    Optional<Person> find(String issuer, String subject) {
        return bySubject(issuer, subject).getResultStream().findFirst();
    }

    private TypedQuery<Person> bySubject(String issuer, String subject) {
        return em.createQuery("select p from Person p where p.issuer = :issuer and p.subject = :subject", Person.class)
                .setParameter("issuer", issuer).setParameter("subject", subject);
    }

    Optional<Person> findByHandle(String handle) {
        return em.createQuery("select p from Person p where p.handle = :handle", Person.class)
                .setParameter("handle", handle).getResultStream().findFirst();
    }

    List<Person> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids).getResultList();
    }

    List<Person> listByHandle(Collection<String> handles) {
        return handles.isEmpty() ? List.of() : em.createQuery("select p from Person p where p.handle in :handles", Person.class)
                .setParameter("handles", handles).getResultList();
    }

    List<Person> search(String pattern, Optional<Cursor> after, int limit) {
        return em.createQuery("""
                        select p from Person p
                        where (lower(p.name) like :pattern escape '\\' or lower(p.organisationName) like :pattern escape '\\')
                          and (lower(p.name) > :name or (lower(p.name) = :name and p.id > :id))
                        order by lower(p.name), p.id""", Person.class)
                .setParameter("pattern", pattern)
                .setParameter("name", after.map(cursor -> cursor.text(0)).orElse(""))
                .setParameter("id", after.map(cursor -> cursor.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(limit).getResultList();
    }

    /** Two first sign-ins of one person at once end in one row: the second waits and finds it. */
    void lockSubject(String issuer, String subject) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, issuer + " " + subject).getSingleResult();
    }

    /** Held by a first sign-in while it looks for a free handle. */
    void lockHandles() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('handles', 0))").getSingleResult();
    }

    void wakeNodes(String channel, UUID id) {
        em.createNativeQuery("select 1 from pg_notify(?1, ?2)").setParameter(1, channel).setParameter(2, id.toString()).getSingleResult();
    }

    void add(Person person) {
        em.persist(person);
    }

    void flush() {
        em.flush();
    }
}
