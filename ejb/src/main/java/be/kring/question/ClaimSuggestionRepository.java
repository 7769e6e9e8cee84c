package be.kring.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody answered, by topic: worked out when they look, over the groups of which they are a member now. Two topics that were merged are one. */
@ApplicationScoped
class ClaimSuggestionRepository {

    private static final String ACCEPTED = "count(distinct q.post_id) filter (where q.accepted_id = r.id or exists (select 1 from question_helpful h where h.reply_id = r.id))";
    private static final String ANSWERED = "count(distinct q.post_id)";

    @PersistenceContext
    EntityManager em;

    /** Rows of the topic, how many questions were answered, and of how many the answer was accepted or helped; the most helpful first. */
    @SuppressWarnings("unchecked")
    List<Object[]> list(UUID personId, int accepted, int answered, int limit) {
        return em.createNativeQuery("select o.id, " + ANSWERED + ", " + ACCEPTED + " from post r join question q on q.post_id = r.thread_id"
                        + " join post s on s.id = q.post_id and s.state = 'VISIBLE' and s.author_id <> :person join membership m on m.group_id = s.group_id and m.person_id = :person and m.state = 'MEMBER'"
                        + " join question_topic t on t.post_id = q.post_id join topic n on n.id = t.topic_id join topic o on o.id = coalesce(n.merged_into, n.id) and o.state = 'ACCEPTED'"
                        + " where r.author_id = :person and r.parent_id is not null and r.state = 'VISIBLE'"
                        + " and not exists (select 1 from question_outdated d where d.reply_id = r.id)"
                        + " and not exists (select 1 from expertise e where e.person_id = :person and e.topic_id = o.id)"
                        + " and not exists (select 1 from claim_suggestion_dismissed x join topic y on y.id = x.topic_id where x.person_id = :person and coalesce(y.merged_into, y.id) = o.id)"
                        + " group by o.id having " + ACCEPTED + " >= :accepted or " + ANSWERED + " >= :answered order by 3 desc, 2 desc, o.id")
                .setParameter("person", personId).setParameter("accepted", accepted).setParameter("answered", answered).setMaxResults(limit).getResultList();
    }

    /** @return whether it was not dismissed before */
    boolean dismiss(UUID personId, UUID topicId, Instant now) {
        return em.createNativeQuery("insert into claim_suggestion_dismissed (person_id, topic_id, dismissed_at) values (?1, ?2, ?3) on conflict do nothing").setParameter(1, personId)
                .setParameter(2, topicId).setParameter(3, now).executeUpdate() > 0;
    }
}
