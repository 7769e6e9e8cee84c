package be.kring.group;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "membership")
class Membership {

    @EmbeddedId
    MembershipId id;
    @Enumerated(EnumType.STRING)
    MembershipState state;
    @Enumerated(EnumType.STRING)
    Role role;
    String message;
    Instant since;
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

    void admit(Role newRole, Instant now) {
        this.state = MembershipState.MEMBER;
        this.role = newRole;
        this.message = null;
        this.since = now;
    }

    /** Moves the reading mark; never back. */
    boolean readTo(long seq) {
        boolean further = seq > readSeq;
        this.readSeq = Math.max(readSeq, seq);
        return further;
    }

    MembershipView view() {
        return new MembershipView(state, role, since);
    }
}
