package be.kring.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** One list and how far it is. */
@Entity
@Table(name = "member_import")
class MemberImport {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    @Column(name = "person_id")
    UUID personId;
    @Column(name = "created_at")
    Instant createdAt;
    @Enumerated(EnumType.STRING)
    ImportState state = ImportState.CHECKED;
    int progress;
    Integer admitted;
    @Column(name = "changed_at")
    Instant changedAt;
    @Version
    long version;

    protected MemberImport() {
    }

    MemberImport(UUID id, UUID groupId, UUID personId, Instant now) {
        this.id = id;
        this.groupId = groupId;
        this.personId = personId;
        this.createdAt = now;
        this.changedAt = now;
    }

    boolean mayStart() {
        return state == ImportState.CHECKED || state == ImportState.FAILED;
    }

    void become(ImportState next, Instant now) {
        this.state = next;
        this.changedAt = now;
        this.progress = 0;
    }
}
