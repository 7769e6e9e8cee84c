package be.kring.group;

import be.kring.shared.LocalisedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@Entity(name = "KringGroup")
@Table(name = "kring_group")
class Group {

    @Id
    UUID id;
    String slug;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> descriptions;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> purposes;
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "house_rules")
    private Map<String, String> houseRules;
    @Enumerated(EnumType.STRING)
    Visibility visibility;
    @Enumerated(EnumType.STRING)
    @Column(name = "join_policy")
    JoinPolicy joinPolicy;
    @Enumerated(EnumType.STRING)
    Colour colour;
    @Column(name = "founded_by")
    UUID foundedBy;
    @Column(name = "created_at")
    Instant createdAt;
    /** Moved by the discussion without a new version: it is no setting. */
    @Column(name = "last_activity_at", updatable = false)
    Instant lastActivityAt;
    @Column(name = "archived_at")
    Instant archivedAt;
    @Column(name = "deletes_at")
    Instant deletesAt;
    @Column(name = "deletion_reason")
    String deletionReason;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    /** Moved by who looks for groups without an owner, without a new version: it is no setting. */
    @Column(name = "ownerless_at", insertable = false, updatable = false)
    Instant ownerlessAt;
    @Column(name = "escalated_at", insertable = false, updatable = false)
    Instant escalatedAt;
    @Version
    long version;

    protected Group() {
    }

    Group(UUID id, String slug, GroupSettings settings, UUID founder, Instant now) {
        this.id = id;
        this.slug = slug;
        this.foundedBy = founder;
        this.createdAt = now;
        this.lastActivityAt = now;
        change(settings);
    }

    final void change(GroupSettings settings) {
        this.names = settings.names().byLanguage();
        this.descriptions = settings.descriptions().byLanguage();
        this.purposes = settings.purposes().byLanguage();
        this.houseRules = settings.houseRules().byLanguage();
        this.visibility = settings.visibility();
        this.joinPolicy = settings.joinPolicy();
        this.colour = settings.colour();
    }

    void archive(Instant now) {
        this.archivedAt = archivedAt == null ? now : archivedAt;
    }

    /** Lives again; a deletion that was asked for is off. */
    void reopen() {
        this.archivedAt = null;
        this.deletesAt = null;
        this.deletionReason = null;
    }

    void deleteAt(Instant end, String reason) {
        this.deletesAt = end;
        this.deletionReason = reason;
    }

    /** Nothing of it is left but its address, and it exists for nobody. */
    void erase(LocalisedText nameless, Instant now) {
        this.names = nameless.byLanguage();
        this.descriptions = nameless.byLanguage();
        this.purposes = Map.of();
        this.houseRules = Map.of();
        this.visibility = Visibility.HIDDEN;
        this.joinPolicy = JoinPolicy.INVITATION;
        this.deletesAt = null;
        this.deletionReason = null;
        this.deletedAt = now;
    }

    GroupSettings settings() {
        return new GroupSettings(names(), new LocalisedText(descriptions), new LocalisedText(purposes),
                new LocalisedText(houseRules), visibility, joinPolicy, colour);
    }

    LocalisedText names() {
        return new LocalisedText(names);
    }

    GroupAccess access(Membership membership) {
        return new GroupAccess(id, slug, visibility, joinPolicy, membership == null ? null : membership.state,
                membership == null ? null : membership.role, membership == null ? null : membership.mutedUntil, archivedAt, ownerlessAt);
    }

    GroupRef ref() {
        return new GroupRef(id, slug, names(), colour);
    }
}
