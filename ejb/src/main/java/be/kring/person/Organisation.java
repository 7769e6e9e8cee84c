package be.kring.person;

import be.kring.shared.Level;
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

@Entity
@Table(name = "organisation")
class Organisation {

    @Id
    UUID id;
    String code;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;
    @Enumerated(EnumType.STRING)
    Level level;
    @Column(name = "created_at")
    Instant createdAt;
    @Version
    long version;

    protected Organisation() {
    }

    Organisation(UUID id, String code, LocalisedText names, Level level, Instant now) {
        this.id = id;
        this.code = code;
        this.names = names.byLanguage();
        this.level = level;
        this.createdAt = now;
    }

    LocalisedText names() {
        return new LocalisedText(names);
    }

    void change(LocalisedText newNames, Level newLevel) {
        this.names = newNames.byLanguage();
        this.level = newLevel;
    }
}
