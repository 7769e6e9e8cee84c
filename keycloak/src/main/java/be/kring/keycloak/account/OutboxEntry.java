package be.kring.keycloak.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A change of an account that Kring has not confirmed yet. Times are milliseconds since 1970, as everywhere in Keycloak's tables. */
@Entity
@Table(name = "KRING_ACCOUNT_EVENT")
public class OutboxEntry {

    private static final int LONGEST_PAUSE_SECONDS = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "POSITION")
    private Long position;

    @Column(name = "EVENT_ID", length = 36, nullable = false, unique = true)
    private String eventId;

    @Column(name = "ISSUER", nullable = false)
    private String issuer;

    @Column(name = "SUBJECT", nullable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "CHANGE", length = 16, nullable = false)
    private AccountChange change;

    @Column(name = "HAPPENED_AT", nullable = false)
    private long happenedAt;

    @Column(name = "ATTEMPTS", nullable = false)
    private int attempts;

    @Column(name = "NEXT_ATTEMPT_AT", nullable = false)
    private long nextAttemptAt;

    /** For JPA. */
    protected OutboxEntry() {
    }

    OutboxEntry(String issuer, String subject, AccountChange change, Instant at) {
        this.eventId = UUID.randomUUID().toString();
        this.issuer = issuer;
        this.subject = subject;
        this.change = change;
        this.happenedAt = at.toEpochMilli();
        this.nextAttemptAt = this.happenedAt;
    }

    long position() {
        return position;
    }

    int attempts() {
        return attempts;
    }

    boolean isDue(Instant now) {
        return nextAttemptAt <= now.toEpochMilli();
    }

    AccountEvent event() {
        return new AccountEvent(eventId, issuer, subject, change, Instant.ofEpochMilli(happenedAt));
    }

    /** Counts a failed attempt; the pause doubles from 1 s to at most 30 s, so that a receiver that is back hears of it within 30 s. */
    void postpone(Instant now) {
        attempts++;
        nextAttemptAt = now.plus(pause(attempts)).toEpochMilli();
    }

    static Duration pause(int attempts) {
        int doublings = Math.min(attempts - 1, 5);
        return Duration.ofSeconds(Math.min(1 << doublings, LONGEST_PAUSE_SECONDS));
    }
}
