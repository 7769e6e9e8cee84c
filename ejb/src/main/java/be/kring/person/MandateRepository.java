package be.kring.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MandateRepository {

    @PersistenceContext
    EntityManager em;

    Optional<Mandate> findForUpdate(UUID id) {
        return Optional.ofNullable(em.find(Mandate.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Mandate> listOf(UUID personId) {
        return em.createQuery("select m from Mandate m where m.personId = :person order by m.from, m.id", Mandate.class)
                .setParameter("person", personId).getResultList();
    }

    List<Mandate> list(UUID organisationId, UUID personId, UUID before, int limit) {
        return em.createQuery("""
                        select m from Mandate m
                        where (:organisation is null or m.organisationId = :organisation)
                          and (:person is null or m.personId = :person)
                          and (:before is null or m.id < :before)
                        order by m.id desc""", Mandate.class)
                .setParameter("organisation", organisationId).setParameter("person", personId).setParameter("before", before)
                .setMaxResults(limit).getResultList();
    }

    void add(Mandate mandate) {
        em.persist(mandate);
    }
}
