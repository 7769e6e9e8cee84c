package be.kring.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Messages of others behind the reading mark of a member; a hidden one counts, a withdrawn one does not. */
@ApplicationScoped
class UnreadRepository {

    private static final String IS_MINE = "m.person_id = ?1 and m.state = 'MEMBER'";
    private static final String IS_UNREAD = "p.group_id = m.group_id and p.seq > m.read_seq and p.author_id <> m.person_id and p.state <> 'WITHDRAWN'";

    @PersistenceContext
    EntityManager em;

    /**
     * By group; groups without any are left out. Each group is counted by itself: joined, PostgreSQL expects so many that it reads the posts of all
     * groups there are once a person is in some fifty.
     */
    Map<UUID, Long> byGroup(UUID personId) {
        return counts(em.createNativeQuery("select m.group_id, u.n from membership m cross join lateral (select count(*) as n from post p where "
                + IS_UNREAD + ") u where u.n > 0 and " + IS_MINE).setParameter(1, personId).getResultList());
    }

    /** By thread, of these threads. */
    Map<UUID, Long> byThread(UUID personId, Collection<UUID> threadIds) {
        return counts(em.createNativeQuery("select p.thread_id, count(*) from membership m, post p where " + IS_MINE + " and " + IS_UNREAD
                        + " and p.thread_id = any(cast(?2 as uuid[])) group by p.thread_id")
                .setParameter(1, personId).setParameter(2, threadIds.toArray(UUID[]::new)).getResultList());
    }

    private static Map<UUID, Long> counts(List<?> rows) {
        return rows.stream().map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }
}
