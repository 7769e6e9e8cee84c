package be.kring.person;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Ids;
import be.kring.shared.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends sign-ins, for good and on every node: the revocation is a row, its commit wakes all nodes, each keeps it in memory
 * ({@link Revocations}) and says {@link Revoked}. Nobody but the person, and the identity provider through the edge, calls this.
 */
@Stateless
public class RevocationService {

    /** Before every transaction. */
    private static final String EVERYTHING = "0";

    @Inject
    RevocationRepository revocations;

    @Inject
    PersonService persons;

    @Inject
    AuditTrail audit;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Somebody signs out here. @param sid their session at the identity provider; empty ends all of theirs */
    public void signOut(Actor actor, String issuer, String subject, String sid) {
        revoke(issuer, Optional.of(subject), Optional.of(sid).filter(known -> !known.isEmpty()), Revoked.Reason.SIGNED_OUT);
    }

    /**
     * The identity provider says that a session, or all of a subject, is over.
     *
     * @param expires until when the token would have to be taken for valid, and so be remembered
     * @return false when this token was acted upon before
     */
    public boolean backChannelLogout(Actor actor, String tokenId, Instant expires, String issuer, Optional<String> subject, Optional<String> sid) {
        boolean fresh = revocations.claimToken(tokenId, expires);
        if (fresh) {
            revoke(issuer, subject, sid, Revoked.Reason.SIGNED_OUT);
        }
        return fresh;
    }

    /** An account changed; one that came before, or is older than what is known of the account, changes nothing. */
    public void accountEvent(Actor actor, AccountEvent event) {
        if (revocations.claimEvent(event) && !revocations.hasLaterEvent(event)) {
            follow(actor, event.issuer(), event.subject(), event.event().status());
        }
    }

    /** Brings the account here to the state that it has there. Goes into the audit trail when it was another. */
    public void follow(Actor actor, String issuer, String subject, AccountStatus status) {
        persons.accountChanged(actor, issuer, subject, status).ifPresent(person ->
                audit.record(actor, "account." + status.name().toLowerCase(java.util.Locale.ROOT), "person:" + person, Map.of()));
        if (status != AccountStatus.ACTIVE) {
            revoke(issuer, Optional.of(subject), Optional.empty(), Revoked.Reason.DISABLED);
        }
    }

    /** From where {@link #listSince} finds all that is not committed yet. */
    public String position(Actor actor) {
        return revocations.position();
    }

    /** What was committed after a {@link #position}, and perhaps some of what was before it. */
    public List<Revocation> listSince(Actor actor, String position) {
        return revocations.listSince(position);
    }

    /** All that are kept. */
    public List<Revocation> list(Actor actor) {
        return revocations.listSince(EVERYTHING);
    }

    /** The accounts of an issuer, by rising id of their persons. */
    public List<Account> listAccounts(Actor actor, String issuer, UUID after, int limit) {
        return revocations.listAccounts(issuer, after, limit);
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void forget() {
        jobs.run("revocations", Duration.ofHours(1), () -> revocations.forgetBefore(clock.instant().minus(Revocations.KEPT)));
    }

    private void revoke(String issuer, Optional<String> subject, Optional<String> sid, Revoked.Reason reason) {
        Revocation revocation = new Revocation(Ids.next(clock), issuer, subject, sid, reason, clock.instant(), Optional.empty());
        revocations.add(revocation);
        revocations.wakeNodes(Channels.REVOCATION, revocation.id());
    }
}
