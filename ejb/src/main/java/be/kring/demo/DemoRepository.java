package be.kring.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class DemoRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps other nodes away until this transaction ends. @return false when one of them keeps this node away */
    boolean tryLock() {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended('kring demo', 0))", Boolean.class).getSingleResult();
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
