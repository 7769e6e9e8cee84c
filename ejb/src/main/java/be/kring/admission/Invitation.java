package be.kring.admission;

import be.kring.shared.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** An invitation that can still be accepted, or will be deleted before long. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    @Enumerated(EnumType.STRING)
    InvitationKind kind;
    @Column(name = "person_id")
    UUID personId;
    String email;
    @Column(name = "token_hash")
    String tokenHash;
    int uses;
    @Column(name = "max_uses")
    int maxUses = 1;
    @Column(name = "invited_by")
    UUID invitedBy;
    @Column(name = "invited_at")
    Instant invitedAt;
    @Column(name = "expires_at")
    Instant expiresAt;

    protected Invitation() {
    }

    private Invitation(UUID id, UUID groupId, InvitationKind kind, UUID by, Instant now, Instant end) {
        this.id = id;
        this.groupId = groupId;
        this.kind = kind;
        this.invitedBy = by;
        this.invitedAt = now;
        this.expiresAt = end;
    }

    static Invitation ofPerson(UUID id, UUID groupId, UUID person, UUID by, Instant now, Instant end) {
        Invitation invitation = new Invitation(id, groupId, InvitationKind.PERSON, by, now, end);
        invitation.personId = person;
        return invitation;
    }

    static Invitation ofEmail(UUID id, UUID groupId, String email, UUID by, Instant now, Instant end) {
        Invitation invitation = new Invitation(id, groupId, InvitationKind.EMAIL, by, now, end);
        invitation.email = email;
        return invitation;
    }

    static Invitation ofLink(UUID id, UUID groupId, String token, int uses, UUID by, Instant now, Instant end) {
        Invitation invitation = new Invitation(id, groupId, InvitationKind.LINK, by, now, end);
        invitation.tokenHash = Sha256.hex(token);
        invitation.maxUses = uses;
        return invitation;
    }

    /** Who can accept it: the person, the address, or what the link hashes to. */
    Object addressee() {
        return switch (kind) {
            case PERSON -> personId;
            case EMAIL -> email;
            case LINK -> tokenHash;
        };
    }

    boolean isOpen(Instant now) {
        return expiresAt.isAfter(now);
    }

    /** Whether this was the last time: then the invitation has to go. */
    boolean isLastUse() {
        return uses + 1 == maxUses;
    }

    void use() {
        this.uses++;
    }
}
