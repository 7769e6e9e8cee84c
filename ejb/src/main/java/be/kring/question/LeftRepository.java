package be.kring.question;

import be.kring.group.GroupPolicy;
import be.kring.shared.Cursor;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ids of questions that somebody hands over, newest first. What they may not read is left out in the statement, by the predicate of {@link GroupPolicy#canRead}. */
@ApplicationScoped
class LeftRepository {

    private static final String FROM = "select q.post_id from question q join post p on p.id = q.post_id join kring_group g on g.id = p.group_id"
            + " left join membership m on m.group_id = g.id and m.person_id = :reader";
    private static final String READABLE = " p.state = 'VISIBLE' and " + GroupPolicy.CAN_READ_SQL;
    private static final String OPEN = "q.state in ('OPEN', 'CLAIMED', 'ANSWERED', 'REOPENED') and (p.author_id = :reader or q.claimed_by = :reader)";
    private static final String ACCEPTED = "q.state = 'ACCEPTED' and exists (select 1 from post a where a.id = q.accepted_id and a.author_id = :reader)";
    /** From heir to heir back to who gave the answer. */
    private static final String INHERITANCE = "with recursive link as (select i.person_id, coalesce(o.merged_into, o.id) as topic_id, i.heir_id from inheritance i"
            + " join topic o on o.id = i.topic_id where i.state = 'ACCEPTED'), mine (person_id, topic_id) as (select person_id, topic_id from link where heir_id = :reader"
            + " union select l.person_id, l.topic_id from mine n join link l on l.heir_id = n.person_id and l.topic_id = n.topic_id) ";
    private static final String INHERITED = "q.state = 'ACCEPTED' and exists (select 1 from post a join mine n on n.person_id = a.author_id join question_topic t on t.post_id = q.post_id"
            + " join topic o on o.id = t.topic_id and coalesce(o.merged_into, o.id) = n.topic_id where a.id = q.accepted_id and a.author_id <> :reader)";

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<UUID> list(UUID personId, LeftFilter filter, PageRequest request) {
        Optional<Cursor> after = request.after(1);
        String which = switch (filter) {
            case OPEN -> OPEN;
            case ACCEPTED -> ACCEPTED;
            case INHERITED -> INHERITED;
        };
        Query query = em.createNativeQuery((filter == LeftFilter.INHERITED ? INHERITANCE : "") + FROM + " where" + READABLE + " and " + which
                + (after.isEmpty() ? "" : " and q.post_id < :before") + " order by q.post_id desc", UUID.class).setParameter("reader", personId);
        after.ifPresent(cursor -> query.setParameter("before", cursor.id(0)));
        return query.setMaxResults(request.fetch()).getResultList();
    }
}
