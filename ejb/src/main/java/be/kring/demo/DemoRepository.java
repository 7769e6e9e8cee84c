package be.kring.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class DemoRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps other nodes waiting until this transaction ends. */
    void lock() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('kring demo', 0))").getSingleResult();
    }

    boolean hasGroups() {
        return (Boolean) em.createNativeQuery("select exists (select 1 from kring_group)", Boolean.class).getSingleResult();
    }

    /** Writes what is pending and forgets it, so that thousands of changes in one transaction stay as quick as the first. */
    void turnPage() {
        em.flush();
        em.clear();
    }
}
