package be.kring.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class LinkRepository {

    @PersistenceContext
    EntityManager em;

    /** What lies between a group and another. */
    record Link(UUID otherId, Instant askedAt, Instant wasAskedAt) {

        LinkView view(GroupRef other) {
            LinkView.State state = wasAskedAt == null ? LinkView.State.ASKED : askedAt == null ? LinkView.State.WAITS : LinkView.State.LINKED;
            return new LinkView(other, state, state == LinkView.State.LINKED ? later() : askedAt == null ? wasAskedAt : askedAt);
        }

        boolean isBoth() {
            return askedAt != null && wasAskedAt != null;
        }

        private Instant later() {
            return askedAt.isAfter(wasAskedAt) ? askedAt : wasAskedAt;
        }
    }

    /** All of a group, by the id of the other one. */
    Map<UUID, Link> map(UUID groupId) {
        List<?> rows = em.createNativeQuery("""
                        select other, max(asked), max(was_asked) from (
                            select other_id as other, asked_at as asked, cast(null as timestamptz) as was_asked from group_link where group_id = ?1
                            union all
                            select group_id, null, asked_at from group_link where other_id = ?1) both_ways
                        group by other order by other""")
                .setParameter(1, groupId).getResultList();
        Map<UUID, Link> links = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> links.put((UUID) row[0], new Link((UUID) row[0], (Instant) row[1], (Instant) row[2])));
        return links;
    }

    /** @return false when it was asked before */
    boolean ask(UUID groupId, UUID otherId, UUID by, Instant now) {
        return em.createNativeQuery("insert into group_link (group_id, other_id, asked_by, asked_at) values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, groupId).setParameter(2, otherId).setParameter(3, by).setParameter(4, now).executeUpdate() == 1;
    }

    /** Both ways. @return false when there was nothing between them */
    boolean end(UUID groupId, UUID otherId) {
        return em.createNativeQuery("delete from group_link where group_id = ?1 and other_id = ?2 or group_id = ?2 and other_id = ?1")
                .setParameter(1, groupId).setParameter(2, otherId).executeUpdate() > 0;
    }

    void erase(@Observes GroupErased event) {
        em.createNativeQuery("delete from group_link where group_id = ?1 or other_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }
}
