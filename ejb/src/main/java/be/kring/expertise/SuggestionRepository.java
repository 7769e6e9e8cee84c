package be.kring.expertise;

import be.kring.shared.Language;
import be.kring.shared.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.UUID;

/** Finds topics by what somebody has typed so far, in names and synonyms of all languages at once. */
@ApplicationScoped
class SuggestionRepository {

    /** A shorter text is looked for at the beginning of words only: in the middle it would find everything. */
    private static final int LONG_ENOUGH = 4;

    /** A label that led to a topic. */
    record Found(UUID topicId, String language, String label) {
    }

    @PersistenceContext
    EntityManager em;

    /**
     * One for each topic: the whole label first, then what begins with the text, then a later word that does, then what holds it; labels of the reader's
     * language before others, short ones before long ones.
     */
    List<Found> list(String folded, Language language, int limit) {
        String begins = Like.startingWith(folded);
        List<?> rows = em.createNativeQuery("select topic_id, language, label from (select l.topic_id, l.language, l.label, r.rank, l.language <> :language as other,"
                        + " row_number() over (partition by l.topic_id order by r.rank, l.language <> :language, not l.preferred, length(l.label), l.label) as place"
                        + " from topic_label l join topic t on t.id = l.topic_id and t.state = 'ACCEPTED'"
                        + " cross join lateral (select case when l.folded = :text then 0 when l.folded like :begins then 1 when l.folded like :word then 2 else 3 end as rank) r"
                        + " where l.folded like :begins or l.folded like :word or :inside and l.folded like :within) f"
                        + " where place = 1 order by rank, other, length(label), label, topic_id")
                .setParameter("language", language.tag()).setParameter("text", folded).setParameter("begins", begins).setParameter("word", "% " + begins)
                .setParameter("inside", folded.length() >= LONG_ENOUGH).setParameter("within", Like.containing(folded)).setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Found((UUID) row[0], (String) row[1], (String) row[2])).toList();
    }
}
