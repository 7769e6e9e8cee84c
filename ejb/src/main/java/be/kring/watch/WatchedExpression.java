package be.kring.watch;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One expression, of a group or, without one, of the platform. */
@Entity
@Table(name = "watched_expression")
class WatchedExpression {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    String expression;
    @Enumerated(EnumType.STRING)
    WatchAction action;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> hint;
    @Column(name = "changed_at")
    Instant changedAt;
    @Version
    long version;

    protected WatchedExpression() {
    }

    WatchedExpression(UUID id, UUID groupId) {
        this.id = id;
        this.groupId = groupId;
    }

    WatchedExpression set(WatchedInput valid, Instant now) {
        this.expression = valid.expression();
        this.action = valid.action();
        this.hint = valid.hint() == null ? null : valid.hint().byLanguage();
        this.changedAt = now;
        return this;
    }

    boolean says(WatchedInput valid) {
        return expression.equals(valid.expression()) && action == valid.action() && java.util.Objects.equals(hint(), valid.hint());
    }

    LocalisedText hint() {
        return hint == null ? null : new LocalisedText(hint);
    }

    WatchedView view() {
        return new WatchedView(id, expression, action, hint(), changedAt, version);
    }

    /** What the audit trail has of it. */
    Map<String, Object> onRecord() {
        Map<String, Object> detail = new HashMap<>(Map.of("expression", expression, "action", action.name()));
        if (hint != null) {
            detail.put("hint", hint);
        }
        if (groupId != null) {
            detail.put("group", groupId.toString());
        }
        return detail;
    }
}
