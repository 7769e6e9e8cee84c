package be.kring.discussion;

import be.kring.group.GroupPolicy;
import be.kring.shared.Cursor;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was written, across groups: only where the reader may read, and what everybody there sees. */
@ApplicationScoped
class ContributionRepository {

    private static final String READABLE = "select p.* from post p join kring_group g on g.id = p.group_id left join membership m on m.group_id = g.id and m.person_id = :reader"
            + " where p.state = 'VISIBLE' and " + GroupPolicy.CAN_READ_SQL + " and ";

    @PersistenceContext
    EntityManager em;

    /** Of a person, newest first. */
    List<Post> listOf(UUID reader, UUID authorId, PageRequest request) {
        return list("p.author_id = any(cast(:who as uuid[]))", reader, List.of(authorId), request);
    }

    /** Starts of threads on behalf of one of these organisations, newest first. */
    List<Post> listOnBehalf(UUID reader, Collection<UUID> organisations, PageRequest request) {
        return list("p.parent_id is null and p.on_behalf_id = any(cast(:who as uuid[]))", reader, organisations, request);
    }

    @SuppressWarnings("unchecked")
    private List<Post> list(String which, UUID reader, Collection<UUID> who, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        var query = em.createNativeQuery(READABLE + which + (after.isEmpty() ? "" : " and (p.created_at, p.id) < (:at, :id)") + " order by p.created_at desc, p.id desc", Post.class)
                .setParameter("reader", reader).setParameter("who", who.toArray(UUID[]::new));
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return query.setMaxResults(request.fetch()).getResultList();
    }
}
