package be.kring.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RevocationRepository {

    @PersistenceContext
    EntityManager em;

    void add(Revocation revocation) {
        em.createNativeQuery("insert into revocation (id, issuer, subject, sid, reason, at) values (?1, ?2, cast(?3 as text), cast(?4 as text), ?5, ?6)")
                .setParameter(1, revocation.id()).setParameter(2, revocation.issuer())
                .setParameter(3, revocation.subject().orElse(null)).setParameter(4, revocation.sid().orElse(null))
                .setParameter(5, revocation.reason().name()).setParameter(6, revocation.at()).executeUpdate();
    }

    /** PostgreSQL sends it when the transaction commits. */
    void wakeNodes(String channel, UUID id) {
        em.createNativeQuery("select pg_notify(?1, ?2)").setParameter(1, channel).setParameter(2, id.toString()).getSingleResult();
    }

    /** The oldest transaction that is under way: what it and later ones write is found by {@link #listSince}. */
    String position() {
        return (String) em.createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)").getSingleResult();
    }

    List<Revocation> listSince(String position) {
        List<?> rows = em.createNativeQuery("""
                        select r.id, r.issuer, r.subject, r.sid, r.reason, r.at, p.id
                        from revocation r left join person p on p.issuer = r.issuer and p.subject = r.subject
                        where r.written_by >= cast(?1 as xid8) order by r.at""").setParameter(1, position).getResultList();
        return rows.stream().map(row -> revocation((Object[]) row)).toList();
    }

    /** @return false when the token was seen before */
    boolean claimToken(String jti, Instant expires) {
        return em.createNativeQuery("insert into logout_token_seen (jti, expires_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, jti).setParameter(2, expires).executeUpdate() == 1;
    }

    /** @return false when the event was seen before */
    boolean claimEvent(AccountEvent event) {
        return em.createNativeQuery("""
                        insert into account_event_seen (id, issuer, subject, at) values (?1, ?2, ?3, ?4) on conflict do nothing""")
                .setParameter(1, event.id()).setParameter(2, event.issuer()).setParameter(3, event.subject())
                .setParameter(4, event.at()).executeUpdate() == 1;
    }

    boolean hasLaterEvent(AccountEvent event) {
        return !em.createNativeQuery("select 1 from account_event_seen where issuer = ?1 and subject = ?2 and at > ?3 limit 1")
                .setParameter(1, event.issuer()).setParameter(2, event.subject()).setParameter(3, event.at()).getResultList().isEmpty();
    }

    /** The accounts of an issuer by rising id of their persons, from the one after {@code after}. */
    List<Account> listAccounts(String issuer, UUID after, int limit) {
        return em.createQuery("select p from Person p where p.issuer = :issuer and p.id > :after order by p.id", Person.class)
                .setParameter("issuer", issuer).setParameter("after", after).setMaxResults(limit).getResultStream()
                .map(person -> new Account(person.id, person.subject, person.status)).toList();
    }

    void forgetBefore(Instant moment) {
        em.createNativeQuery("delete from revocation where at < ?1").setParameter(1, moment).executeUpdate();
        em.createNativeQuery("delete from logout_token_seen where expires_at < ?1").setParameter(1, moment).executeUpdate();
        em.createNativeQuery("delete from account_event_seen where at < ?1").setParameter(1, moment).executeUpdate();
    }

    private static Revocation revocation(Object[] row) {
        return new Revocation((UUID) row[0], (String) row[1], Optional.ofNullable((String) row[2]), Optional.ofNullable((String) row[3]),
                Revoked.Reason.valueOf((String) row[4]), (Instant) row[5], Optional.ofNullable((UUID) row[6]));
    }
}
