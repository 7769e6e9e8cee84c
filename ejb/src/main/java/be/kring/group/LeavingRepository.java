package be.kring.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LeavingRepository {

    /** As many answers together hide each of them. */
    private static final int TOGETHER = 5;

    @PersistenceContext
    EntityManager em;

    /** One more; the caller holds {@link MembershipRepository#lockOwners}, so that no multiple is passed over. */
    void count(UUID groupId, LeavingReason reason) {
        em.createNativeQuery("""
                        insert into leaving (group_id, reason, count) values (?1, ?2, 1)
                        on conflict (group_id, reason) do update set count = leaving.count + 1""")
                .setParameter(1, groupId).setParameter(2, reason.name()).executeUpdate();
        em.createNativeQuery("""
                        update leaving set shown = count where group_id = ?1
                        and (select sum(each.count) from leaving each where each.group_id = ?1) % ?2 = 0""")
                .setParameter(1, groupId).setParameter(2, TOGETHER).executeUpdate();
    }

    void erase(@Observes GroupErased event) {
        em.createNativeQuery("delete from leaving where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }

    /** The most frequent first. */
    List<LeavingCount> list(UUID groupId) {
        List<?> rows = em.createNativeQuery("select reason, shown from leaving where group_id = ?1 and shown > 0 order by shown desc, reason")
                .setParameter(1, groupId).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new LeavingCount(LeavingReason.valueOf((String) row[0]), ((Number) row[1]).longValue())).toList();
    }
}
