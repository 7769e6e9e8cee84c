package be.kring.person;

import be.kring.shared.Cursor;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Official accounts, how their names look, and the names that look like them. */
@ApplicationScoped
class OfficialRepository {

    private static final int PORTION = 5_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Somebody whose name is looked at. */
    record Named(UUID id, String name, String handle) {
    }

    /** Nobody chooses a name until the transaction ends, so that none slips through while an account is verified. */
    void lockNames() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('official names', 0))").getSingleResult();
    }

    /** No account is verified until the transaction ends; others may choose names, too. */
    void lockVerifying() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(hashtextextended('official names', 0))").getSingleResult();
    }

    /** The official accounts with a name that looks like one of these, as id and organisation. */
    List<Object[]> listHolders(Collection<String> skeletons) {
        List<?> rows = em.createNativeQuery("select distinct p.id, p.official_organisation_id from official_name n join person p on p.id = n.person_id"
                + " where n.skeleton = any(cast(?1 as text[]))").setParameter(1, skeletons.toArray(String[]::new)).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    void replaceNames(UUID personId, Set<String> skeletons) {
        em.createNativeQuery("delete from official_name where person_id = ?1").setParameter(1, personId).executeUpdate();
        for (String skeleton : skeletons) {
            em.createNativeQuery("insert into official_name (skeleton, person_id) values (?1, ?2)").setParameter(1, skeleton).setParameter(2, personId).executeUpdate();
        }
    }

    List<Person> list(Optional<Cursor> after, int limit) {
        return em.createQuery("select p from Person p where p.officialOrganisationId is not null and (:id is null or p.id < :id) order by p.id desc", Person.class)
                .setParameter("id", after.map(cursor -> cursor.id(0)).orElse(null)).setMaxResults(limit).getResultList();
    }

    /** In the order in which people are locked. */
    List<Person> listForUpdate(UUID organisationId) {
        return em.createQuery("select p from Person p where p.officialOrganisationId = :organisation order by p.id", Person.class)
                .setParameter("organisation", organisationId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** All people, in portions: nothing is remembered of how their names look, as accounts are verified seldom. */
    void eachPerson(Consumer<Named> look) {
        UUID last = new UUID(0, 0);
        List<Named> portion;
        do {
            List<?> rows = em.createNativeQuery("select id, name, handle from person where id > ?1 order by id limit " + PORTION).setParameter(1, last).getResultList();
            portion = new ArrayList<>(rows.stream().map(Object[].class::cast).map(row -> new Named((UUID) row[0], (String) row[1], (String) row[2])).toList());
            portion.forEach(look);
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION);
    }

    List<Organisation> listOrganisations() {
        return em.createQuery("select o from Organisation o order by o.id", Organisation.class).getResultList();
    }

    /** Notes a name once: what was decided about it stays decided. */
    void note(LookAlikeKind kind, UUID subjectId, String address, String name, UUID officialId) {
        em.createNativeQuery("insert into look_alike (id, kind, subject_id, address, name, official_id, found_at) values (?1, ?2, ?3, cast(?4 as text), ?5, ?6, ?7)"
                        + " on conflict (kind, subject_id, official_id, name) do nothing")
                .setParameter(1, Ids.next(clock)).setParameter(2, kind.name()).setParameter(3, subjectId).setParameter(4, address).setParameter(5, name)
                .setParameter(6, officialId).setParameter(7, clock.instant()).executeUpdate();
    }

    /** Those that wait, oldest first. */
    List<LookAlike> listOpen(UUID after, int limit) {
        return em.createQuery("select l from LookAlike l where l.decision is null and (:after is null or l.id > :after) order by l.id", LookAlike.class)
                .setParameter("after", after).setMaxResults(limit).getResultList();
    }

    Optional<LookAlike> findForUpdate(UUID id) {
        return Optional.ofNullable(em.find(LookAlike.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What is not decided goes with the account that it looks like. */
    void forgetOpen(UUID officialId) {
        em.createNativeQuery("delete from look_alike where official_id = ?1 and decision is null").setParameter(1, officialId).executeUpdate();
    }

    void forget(LookAlikeKind kind, UUID subjectId) {
        em.createNativeQuery("delete from look_alike where kind = ?1 and subject_id = ?2").setParameter(1, kind.name()).setParameter(2, subjectId).executeUpdate();
    }
}
