package be.kring.question;

import be.kring.group.GroupPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids of questions that wait. What a person may not read is left out in the statement, by the predicate of {@link GroupPolicy#canRead}. */
@ApplicationScoped
class FirstQuestionRepository {

    /** Among so many of the newest. */
    private static final int LOOKED_AT = 500;

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<UUID> list(UUID personId, Collection<UUID> topics, int limit) {
        return em.createNativeQuery("select id from (select q.post_id id, exists (select 1 from question_topic t join topic o on o.id = t.topic_id where t.post_id = q.post_id"
                        + " and (o.id = any(cast(:topics as uuid[])) or o.merged_into = any(cast(:topics as uuid[])))) fits, coalesce(m.state, '') = 'MEMBER' here"
                        + " from question q join post p on p.id = q.post_id join kring_group g on g.id = p.group_id"
                        + " left join membership m on m.group_id = g.id and m.person_id = :reader where p.state = 'VISIBLE' and q.state in ('OPEN', 'REOPENED')"
                        + " and p.author_id <> :reader and g.archived_at is null and " + GroupPolicy.CAN_READ_SQL + " order by q.post_id desc limit " + LOOKED_AT + ") found"
                        + " order by fits desc, here desc, id desc", UUID.class)
                .setParameter("topics", topics.toArray(UUID[]::new)).setParameter("reader", personId).setMaxResults(limit).getResultList();
    }
}
