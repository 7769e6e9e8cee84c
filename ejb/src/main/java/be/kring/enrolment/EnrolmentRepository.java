package be.kring.enrolment;

import be.kring.group.GroupErased;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EnrolmentRepository {

    @PersistenceContext
    EntityManager em;

    Optional<MemberImport> find(UUID id) {
        return Optional.ofNullable(em.find(MemberImport.class, id));
    }

    Optional<MemberImport> findLast(UUID groupId) {
        return em.createQuery("select i from MemberImport i where i.groupId = :group order by i.createdAt desc, i.id desc", MemberImport.class)
                .setParameter("group", groupId).setMaxResults(1).getResultStream().findFirst();
    }

    /** Those that run, and of which nothing was heard since this moment. */
    List<UUID> listSilent(Instant before) {
        return em.createQuery("select i.id from MemberImport i where i.state = 'RUNNING' and i.changedAt < :before", UUID.class)
                .setParameter("before", before).getResultList();
    }

    void add(MemberImport added, List<ImportLine> lines) {
        em.persist(added);
        em.flush();
        em.createNativeQuery("""
                        insert into import_line (import_id, number, text, verdict, person_id)
                        select ?1, n, t, v, cast(nullif(p, '') as uuid)
                        from unnest(cast(?2 as int[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[])) as line (n, t, v, p)""")
                .setParameter(1, added.id)
                .setParameter(2, lines.stream().map(ImportLine::number).toArray(Integer[]::new))
                .setParameter(3, lines.stream().map(ImportLine::text).toArray(String[]::new))
                .setParameter(4, lines.stream().map(line -> line.verdict().name()).toArray(String[]::new))
                .setParameter(5, lines.stream().map(line -> line.personId() == null ? "" : line.personId().toString()).toArray(String[]::new))
                .executeUpdate();
    }

    void erase(@Observes GroupErased event) {
        em.createQuery("delete from MemberImport i where i.groupId = :group").setParameter("group", event.groupId()).executeUpdate();
    }

    void flush() {
        em.flush();
    }

    /** Notes how far an import is that runs; nothing when it does not any more. */
    void reached(UUID id, int percent, Instant now) {
        em.createNativeQuery("update member_import set progress = ?2, changed_at = ?3 where id = ?1 and state = 'RUNNING'")
                .setParameter(1, id).setParameter(2, percent).setParameter(3, now).executeUpdate();
    }

    /** Notes how an import that runs has ended, next to those who note how far it is: so it is the last thing that its transaction locks. */
    void ended(UUID id, ImportState state, Integer admitted, Instant now) {
        em.createNativeQuery("""
                        update member_import set state = ?2, admitted = ?3, progress = 0, changed_at = ?4, version = version + 1
                        where id = ?1 and state = 'RUNNING'""")
                .setParameter(1, id).setParameter(2, state.name()).setParameter(3, admitted).setParameter(4, now).executeUpdate();
    }

    void remove(MemberImport removed) {
        em.remove(removed);
    }

    int removeOlderThan(Instant moment) {
        return em.createQuery("delete from MemberImport i where i.changedAt < :moment and i.state <> 'RUNNING'").setParameter("moment", moment)
                .executeUpdate();
    }

    /** Of the people who have one of these addresses (in lower case) or handles: address, handle, id, status, and state in the group. */
    @SuppressWarnings("unchecked")
    List<Object[]> named(UUID groupId, Collection<String> names) {
        return em.createNativeQuery("""
                        select coalesce(lower(p.email), ''), p.handle, p.id, p.status, m.state
                        from person p left join membership m on m.group_id = ?1 and m.person_id = p.id
                        where lower(p.email) = any(cast(?2 as text[])) or p.handle = any(cast(?2 as text[]))""")
                .setParameter(1, groupId).setParameter(2, names.toArray(String[]::new)).getResultList();
    }

    Map<Verdict, Long> count(UUID importId) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        List<?> rows = em.createNativeQuery("select verdict, count(*) from import_line where import_id = ?1 group by verdict").setParameter(1, importId)
                .getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put(Verdict.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** The people of these verdicts, by id. */
    @SuppressWarnings("unchecked")
    List<UUID> listPeople(UUID importId) {
        return em.createNativeQuery("select person_id from import_line where import_id = ?1 and verdict in ('NEW', 'ASKED') order by person_id", UUID.class)
                .setParameter(1, importId).getResultList();
    }

    /** Lines in their order; of one verdict, or of all that somebody should look at when it is null. */
    List<ImportLine> listLines(UUID importId, Verdict verdict, PageRequest request) {
        long after = request.after(1).map(cursor -> cursor.number(0)).orElse(0L);
        var query = em.createNativeQuery("select number, text, verdict, person_id from import_line where import_id = ?1 and number > ?2 and "
                        + (verdict == null ? "verdict not in ('NEW', 'ASKED', 'MEMBER')" : "verdict = ?3") + " order by number")
                .setParameter(1, importId).setParameter(2, after).setMaxResults(request.fetch());
        if (verdict != null) {
            query.setParameter(3, verdict.name());
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(EnrolmentRepository::line).toList();
    }

    private static ImportLine line(Object[] row) {
        return new ImportLine(((Number) row[0]).intValue(), (String) row[1], Verdict.valueOf((String) row[2]), (UUID) row[3]);
    }

    /** Whether this transaction is the one that carries the import out: of several only one is. */
    boolean claim(UUID importId) {
        return (boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "import " + importId)
                .getSingleResult();
    }
}
