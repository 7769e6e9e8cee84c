package be.kring.group;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

@Entity
@Table(name = "membership")
class Membership {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @EmbeddedId
    MembershipId id;
    @Enumerated(EnumType.STRING)
    MembershipState state;
    @Enumerated(EnumType.STRING)
    Role role;
    String message;
    Instant since;
    @Enumerated(EnumType.STRING)
    Origin origin = Origin.JOINED;
    @Column(name = "active_week")
    LocalDate activeWeek;
    @Column(name = "muted_until")
    Instant mutedUntil;
    @Column(name = "ends_at")
    Instant endsAt;
    String reason;
    @Column(name = "offered_by")
    UUID offeredBy;
    @Column(name = "banned_by")
    UUID bannedBy;
    @Enumerated(EnumType.STRING)
    @Column(name = "former_role")
    Role formerRole;
    @Column(name = "read_seq")
    long readSeq;
    @Version
    long version;

    protected Membership() {
    }

    private Membership(UUID groupId, UUID personId, Instant now) {
        this.id = new MembershipId(groupId, personId);
        this.since = now;
    }

    static Membership request(UUID groupId, UUID personId, String message, Instant now) {
        Membership request = new Membership(groupId, personId, now);
        request.state = MembershipState.REQUESTED;
        request.message = message;
        return request;
    }

    static Membership of(UUID groupId, UUID personId, Role role, Instant now) {
        Membership member = new Membership(groupId, personId, now);
        member.admit(role, now);
        return member;
    }

    static Membership founder(UUID groupId, UUID personId, Instant now) {
        Membership owner = of(groupId, personId, Role.OWNER, now);
        owner.origin = Origin.FOUNDER;
        return owner;
    }

    /** Somebody who may not come in; they need not have been in. */
    static Membership banned(UUID groupId, UUID personId, Instant now) {
        Membership banned = new Membership(groupId, personId, now);
        banned.state = MembershipState.BANNED;
        return banned;
    }

    void admit(Role newRole, Instant now) {
        this.origin = state == MembershipState.REQUESTED ? Origin.ASKED : Origin.JOINED;
        this.state = MembershipState.MEMBER;
        this.role = newRole;
        this.message = null;
        this.since = now;
        activeAt(now);
    }

    boolean isMember() {
        return state == MembershipState.MEMBER;
    }

    /** @param end when the role of a guest, and with it the membership, ends; null for every other role */
    void give(Role newRole, Instant end) {
        this.role = newRole;
        this.endsAt = end;
        this.offeredBy = null;
    }

    /** The week is remembered and not the moment: who leads a group sees who fell silent, and not who reads at night. */
    void activeAt(Instant now) {
        this.activeWeek = LocalDate.ofInstant(now, BRUSSELS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void mute(Instant until, String why) {
        this.mutedUntil = until;
        this.reason = why;
    }

    void unmute() {
        mute(null, null);
    }

    /** Nothing of the membership is left but that it may not come back. @param end null for good */
    void ban(Instant end, String why, Instant now) {
        this.formerRole = role == null ? formerRole : role;
        this.state = MembershipState.BANNED;
        this.role = null;
        this.message = null;
        this.since = now;
        this.mutedUntil = null;
        this.offeredBy = null;
        this.endsAt = end;
        this.reason = why;
    }

    /** Takes a ban back as if it had not been. @return whether the person is a member again */
    boolean reinstate(Instant now) {
        boolean member = state == MembershipState.BANNED && formerRole != null && formerRole != Role.GUEST;
        if (member) {
            admit(formerRole, now);
            this.formerRole = null;
            this.bannedBy = null;
            this.endsAt = null;
            this.reason = null;
        }
        return member;
    }

    /** Moves the reading mark; never back. */
    boolean readTo(long seq) {
        boolean further = seq > readSeq;
        this.readSeq = Math.max(readSeq, seq);
        return further;
    }

    MembershipView view() {
        return new MembershipView(state, role, since, endsAt, mutedUntil, reason, offeredBy != null);
    }
}
