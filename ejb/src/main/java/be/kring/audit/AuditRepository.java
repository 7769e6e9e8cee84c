package be.kring.audit;

import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import java.time.Instant;
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

    /** Newest first. */
    @SuppressWarnings("unchecked")
    List<AuditEntry> list(AuditQuery wanted, PageRequest request) {
        Query query = em.createNativeQuery(wanted.sql(), AuditEntry.class);
        wanted.values().forEach(query::setParameter);
        return query.setMaxResults(request.fetch()).getResultList();
    }

    @Transactional
    void addCheck(Instant at, AuditVerification.Verdict verdict) {
        em.createNativeQuery("insert into audit_check (at, seq, hash, broken) values (?1, ?2, ?3, cast(?4 as bigint)) on conflict (at) do nothing")
                .setParameter(1, at).setParameter(2, verdict.end().seq()).setParameter(3, verdict.end().hash())
                .setParameter(4, verdict.broken() == null ? null : verdict.broken().toString()).executeUpdate();
    }

    Optional<AuditCheckView> findLastCheck() {
        List<?> rows = em.createNativeQuery("select at, seq, hash, broken from audit_check order by at desc limit 1").getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(row -> new AuditCheckView((Instant) row[0], ((Number) row[1]).longValue(),
                row[2].toString(), row[3] == null ? null : ((Number) row[3]).longValue()));
    }
}
