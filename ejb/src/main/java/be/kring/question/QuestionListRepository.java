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

/** Ids of questions whose text stands, newest first. What a person may not read is left out in the statement, by the predicate of {@link GroupPolicy#canRead}. */
@ApplicationScoped
class QuestionListRepository {

    private static final String READABLE = " join kring_group g on g.id = p.group_id left join membership m on m.group_id = g.id and m.person_id = :reader"
            + " where p.state = 'VISIBLE' and " + GroupPolicy.CAN_READ_SQL;

    @PersistenceContext
    EntityManager em;

    /** @param topicId null for any */
    List<UUID> listOfGroup(UUID groupId, QuestionFilter filter, UUID topicId, PageRequest request) {
        Optional<Cursor> after = request.after(1);
        Query query = em.createNativeQuery("select q.post_id from question q join post p on p.id = q.post_id where p.group_id = :group and p.state = 'VISIBLE'"
                        + (filter == QuestionFilter.ALL ? "" : " and q.state = any(cast(:states as text[]))")
                        + (topicId == null ? "" : " and exists (select 1 from question_topic t join topic o on o.id = t.topic_id"
                        + " where t.post_id = q.post_id and :topic in (o.id, o.merged_into))")
                        + (after.isEmpty() ? "" : " and q.post_id < :before") + " order by q.post_id desc", UUID.class).setParameter("group", groupId);
        if (filter != QuestionFilter.ALL) {
            query.setParameter("states", filter.states());
        }
        if (topicId != null) {
            query.setParameter("topic", topicId);
        }
        return page(query, after, request);
    }

    List<UUID> listOwn(UUID personId, OwnFilter filter, PageRequest request) {
        Optional<Cursor> after = request.after(1);
        Query query = em.createNativeQuery("select q.post_id from question q join post p on p.id = q.post_id" + READABLE
                        + (filter == OwnFilter.ASKED ? " and p.question and p.author_id = :reader" : " and q.claimed_by = :reader")
                        + (after.isEmpty() ? "" : " and q.post_id < :before") + " order by q.post_id desc", UUID.class).setParameter("reader", personId);
        return page(query, after, request);
    }

    /** Those that share words with a text, answered ones first, then by how well title and text fit. */
    @SuppressWarnings("unchecked")
    List<UUID> listSimilar(UUID personId, String terms, int limit) {
        return em.createNativeQuery("select q.post_id from question q join post p on p.id = q.post_id" + READABLE
                        + " and q.words @@ to_tsquery('simple', :terms) order by case when q.state in ('ANSWERED', 'ACCEPTED') then 0.05 else 0 end"
                        + " + ts_rank(q.words, to_tsquery('simple', :terms)) desc, q.post_id desc", UUID.class)
                .setParameter("reader", personId).setParameter("terms", terms).setMaxResults(limit).getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> page(Query query, Optional<Cursor> after, PageRequest request) {
        after.ifPresent(cursor -> query.setParameter("before", cursor.id(0)));
        return query.setMaxResults(request.fetch()).getResultList();
    }
}
