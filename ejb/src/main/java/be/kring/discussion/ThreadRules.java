package be.kring.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.time.Instant;
import java.util.UUID;

/** What moderators set for a thread, on its start. It changes without a new version of the text: see {@link ThreadRulesRepository}. */
@Embeddable
class ThreadRules {

    static final ThreadRules NONE = new ThreadRules();

    @Column(name = "locked_at", insertable = false, updatable = false)
    Instant lockedAt;
    @Column(name = "locked_by", insertable = false, updatable = false)
    UUID lockedBy;
    @Column(name = "lock_reason", insertable = false, updatable = false)
    String lockReason;
    @Column(name = "pinned", insertable = false, updatable = false)
    Integer pinned;
    @Column(name = "announced_at", insertable = false, updatable = false)
    Instant announcedAt;
    @Column(name = "announced_by", insertable = false, updatable = false)
    UUID announcedBy;
    @Column(name = "slow_minutes", insertable = false, updatable = false)
    Integer slowMinutes;

    protected ThreadRules() {
    }

    boolean isLocked() {
        return lockedAt != null;
    }
}
