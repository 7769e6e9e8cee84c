package be.kring.mission;

import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.Region;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What somebody offers. Who changes it, or an application to it, holds its row. */
@Entity
@Table(name = "mission")
class Mission {

    @Id
    UUID id;
    @Column(name = "offerer_id")
    UUID offererId;
    String function;
    @Column(name = "organisation_id")
    UUID organisationId;
    @Column(name = "organisation_name")
    String organisationName;
    @Enumerated(EnumType.STRING)
    Level level;
    @Column(name = "group_id")
    UUID groupId;
    String title;
    String description;
    @Enumerated(EnumType.STRING)
    MissionKind kind;
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] languages;
    boolean online;
    @Enumerated(EnumType.STRING)
    Region region;
    String place;
    int effort;
    @Enumerated(EnumType.STRING)
    EffortUnit unit;
    LocalDate begins;
    LocalDate ends;
    int places;
    LocalDate closes;
    @Enumerated(EnumType.STRING)
    MissionState state = MissionState.OFFERED;
    @Column(name = "hidden_at")
    Instant hiddenAt;
    @Column(name = "hidden_reason")
    String hiddenReason;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "changed_at")
    Instant changedAt;
    @Version
    long version;

    protected Mission() {
    }

    /** By this person, as they are at this moment. */
    Mission(UUID id, PersonView offerer, UUID groupId, Instant now) {
        this.id = id;
        this.offererId = offerer.id();
        this.function = offerer.function();
        this.organisationId = offerer.organisation().id();
        this.organisationName = offerer.organisation().name();
        this.level = offerer.level();
        this.groupId = groupId;
        this.createdAt = now;
    }

    /** @param valid as {@link MissionInput#valid} gives it */
    void say(MissionInput valid, Instant now) {
        this.title = valid.title();
        this.description = valid.description();
        this.kind = valid.kind();
        this.languages = valid.languages().stream().map(Language::tag).toArray(String[]::new);
        this.online = valid.online();
        this.region = valid.region();
        this.place = valid.place();
        this.effort = valid.effort();
        this.unit = valid.unit();
        this.begins = valid.begins();
        this.ends = valid.ends();
        this.places = valid.places();
        this.closes = valid.closes();
        this.changedAt = now;
    }

    void become(MissionState next, Instant now) {
        this.state = next;
        this.changedAt = now;
    }

    void hide(String reason, Instant now) {
        this.hiddenAt = now;
        this.hiddenReason = reason;
        this.changedAt = now;
    }

    void show(Instant now) {
        this.hiddenAt = null;
        this.hiddenReason = null;
        this.changedAt = now;
    }

    boolean isOverdue(LocalDate today) {
        return closes.isBefore(today);
    }

    List<Language> languages() {
        return Arrays.stream(languages).map(Language::of).toList();
    }

    /** @param now who that person is today */
    PersonView offerer(PersonView now) {
        return new PersonView(now.id(), now.handle(), now.name(), function, new OrganisationView(organisationId, organisationName, level), level, now.official());
    }
}
