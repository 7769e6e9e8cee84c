package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Notified;
import be.kring.shared.Swept;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What this node knows of ended sign-ins, asked at every request. It is read whole before the first request, again at each wake-up, and every
 * two seconds for the case that a wake-up was lost; each time from the oldest transaction that was under way at the time before, since rows become
 * visible in the order of commits and not of their times, and the clocks of nodes differ. Kept for two days, which is longer than any session at the identity provider lives.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Revocations {

    static final Duration KEPT = Duration.ofDays(2);

    @Inject
    RevocationService service;

    @Inject
    Event<Revoked> revoked;

    @Inject
    Clock clock;

    private final Map<Key, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<Key, Instant> subjects = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> known = new ConcurrentHashMap<>();
    private String readUpTo;

    @PostConstruct
    void start() {
        String now = service.position(Actor.SYSTEM);
        service.list(Actor.SYSTEM).forEach(this::note);
        readUpTo = now;
    }

    /**
     * Whether a sign-in is over.
     *
     * @param sid   the session at the identity provider, or empty
     * @param since when the person came in, as far as Kring knows
     */
    public boolean isRevoked(String issuer, String subject, String sid, Instant since) {
        Instant all = subjects.get(new Key(issuer, subject));
        return !sid.isEmpty() && sessions.containsKey(new Key(issuer, sid)) || all != null && !since.isAfter(all);
    }

    /** @param notified a wake-up of this node */
    public void wake(@Observes Notified notified) {
        if (notified.channel().equals(Channels.REVOCATION)) {
            learn();
        }
    }

    /** @param swept the time to look for what was missed */
    public void sweep(@Observes @Priority(Swept.FIRST) Swept swept) {
        learn();
    }

    /**
     * Learns now what was committed; who ended a sign-in on this node calls it instead of waiting for the wake-up. It is
     * refused from then on, and then those who hold something open hear of it: nothing can be opened in between.
     */
    public synchronized void learn() {
        String now = service.position(Actor.SYSTEM);
        for (Revocation revocation : service.listSince(Actor.SYSTEM, readUpTo)) {
            if (!known.containsKey(revocation.id())) {
                refuse(revocation);
                revoked.fire(new Revoked(revocation.personId(), revocation.sid(), revocation.reason()));
                known.put(revocation.id(), revocation.at());
            }
        }
        readUpTo = now;
        Instant oldest = clock.instant().minus(KEPT);
        Stream.of(known, sessions, subjects).forEach(map -> map.values().removeIf(at -> at.isBefore(oldest)));
    }

    private void note(Revocation revocation) {
        refuse(revocation);
        known.put(revocation.id(), revocation.at());
    }

    private void refuse(Revocation revocation) {
        Map<Key, Instant> ended = revocation.sid().isPresent() ? sessions : subjects;
        String name = revocation.sid().or(revocation::subject).orElseThrow();
        ended.merge(new Key(revocation.issuer(), name), revocation.at(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private record Key(String issuer, String name) {
    }
}
