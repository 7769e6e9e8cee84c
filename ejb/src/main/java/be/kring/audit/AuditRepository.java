package be.kring.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AuditRepository {

    /** An arbitrary number, the same on all nodes. */
    private static final int LOCK = 0x41554449;

    @PersistenceContext
    EntityManager em;

    Optional<AuditEntry> lockLast() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
        return em.createQuery("select a from AuditEntry a order by a.seq desc", AuditEntry.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    void add(AuditEntry entry) {
        em.persist(entry);
        em.flush();
    }

    /** An audit entry outlives a change of name, so it keeps the name of its moment. */
    String nameOf(UUID personId) {
        List<?> names = em.createNativeQuery("select name from person where id = ?1").setParameter(1, personId).getResultList();
        return names.isEmpty() ? "Kring" : (String) names.get(0);
    }

    List<AuditEntry> before(long seq, int limit) {
        return em.createQuery("select a from AuditEntry a where a.seq < :seq order by a.seq desc", AuditEntry.class)
                .setParameter("seq", seq).setMaxResults(limit).getResultList();
    }

    List<AuditEntry> all() {
        return em.createQuery("select a from AuditEntry a order by a.seq", AuditEntry.class).getResultList();
    }
}
