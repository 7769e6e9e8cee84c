package be.kring.expertise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ids of endorsements that were reported, and what those said that were taken away. */
@ApplicationScoped
class ReportedEndorsementRepository {

    /** @param sentence what it says now, null when it is gone */
    record Row(UUID id, UUID personId, UUID topicId, UUID endorserId, String sentence) {
    }

    private static final String ROWS = "select r.id, r.person_id, r.topic_id, r.endorser_id, n.sentence from reported_endorsement r left join endorsement n"
            + " on n.person_id = r.person_id and n.topic_id = r.topic_id and n.endorser_id = r.endorser_id and n.reported_as = r.id where ";

    @PersistenceContext
    EntityManager em;

    Optional<Row> find(UUID id) {
        return rows(em.createNativeQuery(ROWS + "r.id = ?1").setParameter(1, id).getResultList()).stream().findFirst();
    }

    List<Row> list(Collection<UUID> ids) {
        return rows(em.createNativeQuery(ROWS + "r.id = any(cast(?1 as uuid[]))").setParameter(1, ids.toArray(UUID[]::new)).getResultList());
    }

    /** The id of what is said, which gets the one that is given when it has none. */
    UUID identify(Endorsement said, UUID fresh) {
        int first = ofEndorsement("update endorsement set reported_as = ?4 where person_id = ?1 and topic_id = ?2 and endorser_id = ?3 and reported_as is null", said)
                .setParameter(4, fresh).executeUpdate();
        if (first == 0) {
            return (UUID) ofEndorsement("select reported_as from endorsement where person_id = ?1 and topic_id = ?2 and endorser_id = ?3", said).getSingleResult();
        }
        ofEndorsement("insert into reported_endorsement (id, person_id, topic_id, endorser_id) values (?4, ?1, ?2, ?3)", said).setParameter(4, fresh).executeUpdate();
        return fresh;
    }

    /** Keeps what stands now, which is to be taken away. */
    void keep(UUID id) {
        em.createNativeQuery("update reported_endorsement r set sentence = n.sentence, said_at = n.at, hidden = n.hidden_at is not null from endorsement n"
                + " where r.id = ?1 and n.person_id = r.person_id and n.topic_id = r.topic_id and n.endorser_id = r.endorser_id and n.reported_as = r.id")
                .setParameter(1, id).executeUpdate();
    }

    /** Says again what was taken away, once, where the claim still is and the colleague has not said something else. @return whether it stands again */
    boolean giveBack(UUID id, Instant now) {
        em.createNativeQuery("update endorsed_before b set hidden = r.hidden from reported_endorsement r where r.id = ?1 and r.sentence is not null"
                + " and b.person_id = r.person_id and b.topic_id = r.topic_id and b.endorser_id = r.endorser_id").setParameter(1, id).executeUpdate();
        boolean again = em.createNativeQuery("insert into endorsement (person_id, topic_id, endorser_id, sentence, at, hidden_at, reported_as)"
                + " select r.person_id, r.topic_id, r.endorser_id, r.sentence, r.said_at, case when r.hidden then cast(?2 as timestamptz) end, r.id from reported_endorsement r"
                + " join expertise e on e.person_id = r.person_id and e.topic_id = r.topic_id where r.id = ?1 and r.sentence is not null on conflict do nothing")
                .setParameter(1, id).setParameter(2, now).executeUpdate() > 0;
        em.createNativeQuery("update reported_endorsement set sentence = null, said_at = null where id = ?1").setParameter(1, id).executeUpdate();
        return again;
    }

    private Query ofEndorsement(String sql, Endorsement said) {
        return em.createNativeQuery(sql).setParameter(1, said.personId()).setParameter(2, said.topicId()).setParameter(3, said.endorserId());
    }

    private static List<Row> rows(List<?> found) {
        return found.stream().map(Object[].class::cast).map(row -> new Row((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3], (String) row[4])).toList();
    }
}
