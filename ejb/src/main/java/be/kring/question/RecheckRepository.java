package be.kring.question;

import be.kring.handover.HandoverPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Questions of which it is to be asked whether the accepted answer still holds. What is hidden is no accepted answer: see {@link HiddenAnswerRepository}. */
@ApplicationScoped
class RecheckRepository {

    /** Who says nothing for so long leaves it to the moderators. */
    static final Duration SILENCE = Duration.ofDays(14);

    private static final String FROM = " from question q join post s on s.id = q.post_id and s.state = 'VISIBLE'"
            + " join kring_group g on g.id = s.group_id and g.archived_at is null where q.state = 'ACCEPTED' and ";
    /** Not as {@link AnswerKeepers} finds an author here. */
    private static final String FORSAKEN = "q.recheck_asked_at is not null and coalesce(q.recheck_asked_of, 'AUTHOR') = 'AUTHOR' and not exists (select 1 from post a"
            + " join person p on p.id = a.author_id join membership m on m.group_id = g.id and m.person_id = p.id and m.state = 'MEMBER'"
            + " where a.id = q.accepted_id and not " + HandoverPolicy.GONE_SQL + ")";

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<UUID> list(RecheckReason reason, Instant now, int limit) {
        return with(reason, now, em.createNativeQuery("select q.post_id" + FROM + condition(reason) + " order by coalesce(q.recheck_asked_at, q.recheck_at)", UUID.class))
                .setMaxResults(limit).getResultList();
    }

    /** Whether it is so still. Call it when the question is held. */
    boolean is(RecheckReason reason, UUID id, Instant now) {
        return (Boolean) with(reason, now, em.createNativeQuery("select exists (select 1" + FROM + "q.post_id = :id and " + condition(reason) + ")", Boolean.class))
                .setParameter("id", id).getSingleResult();
    }

    private static String condition(RecheckReason reason) {
        return switch (reason) {
            case DUE -> "q.recheck_asked_at is null and q.recheck_at <= :until";
            case FORSAKEN -> FORSAKEN;
            case SILENT -> "q.recheck_asked_at <= :until and q.recheck_asked_of is distinct from 'MODERATORS'";
        };
    }

    private static Query with(RecheckReason reason, Instant now, Query query) {
        return switch (reason) {
            case DUE -> query.setParameter("until", now);
            case FORSAKEN -> query.setParameter("today", LocalDate.ofInstant(now, AskSettings.BRUSSELS).toString());
            case SILENT -> query.setParameter("until", now.minus(SILENCE));
        };
    }
}
