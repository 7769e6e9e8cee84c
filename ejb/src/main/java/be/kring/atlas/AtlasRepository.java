package be.kring.atlas;

import be.kring.expertise.AudiencePolicy;
import be.kring.group.GroupPolicy;
import be.kring.question.OpenGaps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts who practises a topic or is an expert, of claims that everyone sees, and questions for which nobody was found. */
@ApplicationScoped
class AtlasRepository {

    private static final String CLAIMS = " from expertise e join person p on p.id = e.person_id and p.status = 'ACTIVE' join topic t on t.id = e.topic_id and t.state = 'ACCEPTED'"
            + " left join departure d on d.person_id = p.id and d.noted_by is not null where e.level in ('EXPERT', 'PRACTISING') and " + AudiencePolicy.PUBLIC_SQL;
    private static final String NUMBERS = "cast(e.topic_id as text), count(*) as people, count(d.person_id) as leaving";

    @PersistenceContext
    EntityManager em;

    /** So many people practise a topic in a place, so many of them are about to leave, as an administrator noted: what people told themselves is for their heirs. */
    record Count(String column, UUID topicId, long people, long leaving) {
    }

    List<Count> countByLevel() {
        return counts(em.createNativeQuery("select p.level, " + NUMBERS + CLAIMS + " group by p.level, e.topic_id"));
    }

    List<Count> countByOrganisation(List<UUID> organisations) {
        return counts(em.createNativeQuery("select cast(p.organisation_id as text), " + NUMBERS + CLAIMS
                + " and p.organisation_id = any(cast(:ids as uuid[])) group by p.organisation_id, e.topic_id").setParameter("ids", organisations.toArray(UUID[]::new)));
    }

    List<Count> countOrganisation(UUID organisation) {
        return counts(em.createNativeQuery("select 'ORGANISATION', " + NUMBERS + CLAIMS + " and p.organisation_id = :id group by e.topic_id").setParameter("id", organisation));
    }

    List<Count> countLevel(String level) {
        return counts(em.createNativeQuery("select 'OWN_LEVEL', " + NUMBERS + CLAIMS + " and p.level = :level group by e.topic_id").setParameter("level", level));
    }

    List<Count> countAll() {
        return counts(em.createNativeQuery("select 'ALL', " + NUMBERS + CLAIMS + " group by e.topic_id"));
    }

    /** Those whose people claim the most. */
    @SuppressWarnings("unchecked")
    List<UUID> listKnowing(int limit) {
        return em.createNativeQuery("select p.organisation_id" + CLAIMS + " group by p.organisation_id order by count(*) desc, p.organisation_id", UUID.class)
                .setMaxResults(limit).getResultList();
    }

    /** By topic, how many questions wait for which nobody was found, in groups that the reader may see. */
    Map<UUID, Long> countQuestionsSeen(UUID reader) {
        return questions(reader, GroupPolicy.CAN_SEE_SQL);
    }

    /** The same of groups that the reader may read. */
    Map<UUID, Long> countQuestionsRead(UUID reader) {
        return questions(reader, GroupPolicy.CAN_READ_SQL);
    }

    private static List<Count> counts(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Count((String) row[0], UUID.fromString((String) row[1]), ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue())).toList();
    }

    private Map<UUID, Long> questions(UUID reader, String where) {
        List<?> rows = em.createNativeQuery("select t.id, count(distinct r.post_id)" + OpenGaps.FROM_SQL + "where " + where + " group by t.id").setParameter("reader", reader).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }
}
