package be.kring.profile;

import be.kring.expertise.Audience;
import be.kring.expertise.AudiencePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Parts of profiles as they are kept; what is read is filtered by {@link AudiencePolicy#CAN_SEE_SQL}. */
@ApplicationScoped
class ProfilePartRepository {

    /** A row. */
    record Row(ProfilePart part, String text, List<String> choices, Audience audience) {
    }

    @PersistenceContext
    EntityManager em;

    /** Those of a person that the actor may see, in no order. */
    List<Row> list(UUID personId, UUID actorId) {
        List<?> rows = em.createNativeQuery("select e.part, e.text, e.choices, e.audience from profile_part e where e.person_id = :person and " + AudiencePolicy.CAN_SEE_SQL)
                .setParameter("person", personId).setParameter("actor", actorId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Row(ProfilePart.valueOf((String) row[0]), (String) row[1],
                row[2] == null ? List.of() : List.of((String[]) row[2]), Audience.valueOf((String) row[3]))).toList();
    }

    /** @return whether something is other than before */
    boolean put(UUID personId, ProfilePart part, PartInput valid, Instant now) {
        return em.createNativeQuery("insert into profile_part as e (person_id, part, text, choices, audience, changed_at) values (?1, ?2, ?3, cast(?4 as text[]), ?5, ?6)"
                        + " on conflict (person_id, part) do update set text = excluded.text, choices = excluded.choices, audience = excluded.audience, changed_at = excluded.changed_at"
                        + " where (e.text, e.choices, e.audience) is distinct from (excluded.text, excluded.choices, excluded.audience)").setParameter(1, personId).setParameter(2, part.name())
                .setParameter(3, valid.text()).setParameter(4, valid.choices() == null ? null : valid.choices().toArray(String[]::new)).setParameter(5, valid.audience().name())
                .setParameter(6, now).executeUpdate() > 0;
    }

    /** The one bit that others may learn of how somebody wants to be asked. */
    boolean takesQuestions(UUID personId, Instant now) {
        return (Boolean) em.createNativeQuery("select takes_questions(cast(?1 as uuid), cast(?2 as timestamptz))", Boolean.class).setParameter(1, personId).setParameter(2, now).getSingleResult();
    }

    /** @return whether there was one */
    boolean remove(UUID personId, ProfilePart part) {
        return em.createNativeQuery("delete from profile_part where person_id = ?1 and part = ?2").setParameter(1, personId).setParameter(2, part.name()).executeUpdate() > 0;
    }
}
