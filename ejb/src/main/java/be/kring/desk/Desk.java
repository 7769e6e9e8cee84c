package be.kring.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The desk of a group. */
@Entity
@Table(name = "desk")
class Desk {

    @Id
    @Column(name = "group_id")
    UUID groupId;
    /** Whether it takes visitors in its hours; otherwise it is closed until moderators open it. */
    boolean open;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> hours;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "closed_days")
    private LocalDate[] closedDays;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Version
    private long version;

    protected Desk() {
    }

    Desk(UUID groupId) {
        this.groupId = groupId;
    }

    void set(boolean takesVisitors, OpeningHours valid, Instant now) {
        this.open = takesVisitors;
        this.hours = valid.stored();
        this.closedDays = valid.closedDays().toArray(LocalDate[]::new);
        this.changedAt = now;
    }

    OpeningHours openingHours() {
        return OpeningHours.of(hours, List.of(closedDays));
    }

    /** Counted from one, since 0 says that there is no desk. */
    long versionSeen() {
        return version + 1;
    }

    boolean isOpen(Instant now) {
        return open && openingHours().isOpen(now);
    }
}
