package be.kring.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class MailRepository {

    @PersistenceContext
    EntityManager em;

    /** A letter that is due. @param tries how often it was tried before */
    record Due(UUID id, Letter letter, Instant createdAt, int tries) {
    }

    void add(UUID id, Letter letter, Instant now) {
        em.createNativeQuery("insert into mail (id, recipient, subject, body, created_at, due_at) values (?1, ?2, ?3, ?4, ?5, ?5)").setParameter(1, id)
                .setParameter(2, letter.recipient()).setParameter(3, letter.subject()).setParameter(4, letter.body()).setParameter(5, now).executeUpdate();
    }

    /** The one that is due longest, which no other node has in hand; locked until the transaction ends. */
    Optional<Due> lockDue(Instant now) {
        List<?> rows = em.createNativeQuery("select id, recipient, subject, body, created_at, tries from mail where due_at <= ?1 order by due_at limit 1 for update skip locked")
                .setParameter(1, now).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Due((UUID) row[0], new Letter((String) row[1], (String) row[2], (String) row[3]),
                (Instant) row[4], ((Number) row[5]).intValue())).findFirst();
    }

    void sent(UUID id, Instant now) {
        em.createNativeQuery("update mail set sent_at = ?2, due_at = null, body = null, failure = null, tries = tries + 1 where id = ?1").setParameter(1, id)
                .setParameter(2, now).executeUpdate();
    }

    void again(UUID id, Instant at, String failure) {
        em.createNativeQuery("update mail set due_at = ?2, failure = ?3, tries = tries + 1 where id = ?1").setParameter(1, id).setParameter(2, at)
                .setParameter(3, failure).executeUpdate();
    }

    void giveUp(UUID id, String failure) {
        em.createNativeQuery("update mail set due_at = null, body = null, failure = ?2, tries = tries + 1 where id = ?1").setParameter(1, id)
                .setParameter(2, failure).executeUpdate();
    }

    void remove(Collection<UUID> ids) {
        em.createNativeQuery("delete from mail where id = any(cast(?1 as uuid[]))").setParameter(1, ids.toArray(UUID[]::new)).executeUpdate();
    }

    void forgetBefore(Instant instant) {
        em.createNativeQuery("delete from mail where due_at is null and created_at < ?1").setParameter(1, instant).executeUpdate();
    }

    Map<UUID, MailState> mapStates(Collection<UUID> ids) {
        List<?> rows = em.createNativeQuery("select id, sent_at is not null, due_at is not null from mail where id = any(cast(?1 as uuid[]))")
                .setParameter(1, ids.toArray(UUID[]::new)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0],
                row -> (Boolean) row[1] ? MailState.SENT : (Boolean) row[2] ? MailState.WAITING : MailState.FAILED));
    }
}
