package be.kring.profile;

import be.kring.expertise.Audience;
import be.kring.expertise.AudiencePolicy;
import be.kring.person.AccountDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Photos as they are kept; what is read is filtered by {@link AudiencePolicy#CAN_SEE_SQL}. */
@ApplicationScoped
class PhotoRepository {

    /** A photo without its pixels. */
    record Row(UUID personId, String hash, Audience audience) {
    }

    @PersistenceContext
    EntityManager em;

    /** Those of these people that the actor may see. */
    List<Row> list(Collection<UUID> people, UUID actorId) {
        List<?> rows = em.createNativeQuery("select e.person_id, e.hash, e.audience from profile_photo e join person p on p.id = e.person_id and p.status = 'ACTIVE'"
                + " where e.person_id = any(cast(:people as uuid[])) and " + AudiencePolicy.CAN_SEE_SQL).setParameter("people", people.toArray(UUID[]::new))
                .setParameter("actor", actorId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Row((UUID) row[0], (String) row[1], Audience.valueOf((String) row[2]))).toList();
    }

    /** The image with this hash, when it is that of the person, whose account is open, and the actor may see it. */
    Optional<byte[]> findImage(UUID personId, String hash, UUID actorId) {
        List<?> rows = em.createNativeQuery("select e.image, e.hash from profile_photo e join person p on p.id = e.person_id and p.status = 'ACTIVE' where e.person_id = :person and e.hash = :hash and " + AudiencePolicy.CAN_SEE_SQL)
                .setParameter("person", personId).setParameter("hash", hash).setParameter("actor", actorId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> (byte[]) row[0]).findFirst();
    }

    /** @return whether something is other than before */
    boolean put(UUID personId, String hash, byte[] image, Audience audience, Instant now) {
        return em.createNativeQuery("insert into profile_photo as e (person_id, hash, image, audience, changed_at) values (?1, ?2, ?3, ?4, ?5) on conflict (person_id) do update"
                        + " set hash = excluded.hash, image = excluded.image, audience = excluded.audience, changed_at = excluded.changed_at"
                        + " where (e.hash, e.audience) is distinct from (excluded.hash, excluded.audience)").setParameter(1, personId).setParameter(2, hash).setParameter(3, image)
                .setParameter(4, audience.name()).setParameter(5, now).executeUpdate() > 0;
    }

    /** @return whether there is one with another audience than before */
    boolean show(UUID personId, Audience audience, Instant now) {
        return em.createNativeQuery("update profile_photo set audience = ?2, changed_at = ?3 where person_id = ?1 and audience <> ?2").setParameter(1, personId)
                .setParameter(2, audience.name()).setParameter(3, now).executeUpdate() > 0;
    }

    void erase(@Observes AccountDeleted event) {
        remove(event.personId());
    }

    boolean remove(UUID personId) {
        return em.createNativeQuery("delete from profile_photo where person_id = ?1").setParameter(1, personId).executeUpdate() > 0;
    }
}
