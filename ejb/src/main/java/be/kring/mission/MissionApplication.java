package be.kring.mission;

import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Conflict;
import be.kring.shared.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** What is between one applicant and who offers. It is changed while the row of the mission is held. */
@Entity
@Table(name = "mission_application")
class MissionApplication {

    @Id
    UUID id;
    @Column(name = "mission_id")
    UUID missionId;
    @Column(name = "person_id")
    UUID personId;
    String function;
    @Column(name = "organisation_id")
    UUID organisationId;
    @Column(name = "organisation_name")
    String organisationName;
    @Enumerated(EnumType.STRING)
    Level level;
    @Enumerated(EnumType.STRING)
    ApplicationState state;
    String motivation;
    String answer;
    @Column(name = "line_manager")
    String lineManager;
    @Column(name = "applied_at")
    Instant appliedAt;
    @Column(name = "changed_at")
    Instant changedAt;
    @Column(name = "ended_at")
    Instant endedAt;

    protected MissionApplication() {
    }

    MissionApplication(UUID id, UUID missionId, UUID personId) {
        this.id = id;
        this.missionId = missionId;
        this.personId = personId;
    }

    /** By this person, as they are at this moment; also again. */
    void apply(PersonView person, String why, Instant now) {
        this.function = person.function();
        this.organisationId = person.organisation().id();
        this.organisationName = person.organisation().name();
        this.level = person.level();
        this.state = ApplicationState.APPLIED;
        this.motivation = why;
        this.answer = null;
        this.lineManager = null;
        this.appliedAt = now;
        this.changedAt = now;
        this.endedAt = null;
    }

    /** @throws Conflict {@code mission-moved-on} when that cannot be done with it now */
    void become(ApplicationAct act, Instant now) {
        this.state = act.from(state).orElseThrow(() -> new Conflict("mission-moved-on"));
        this.changedAt = now;
        this.endedAt = state.isAlive() ? null : now;
    }

    /** Whatever it was, nothing comes of it any more. */
    void end(Instant now) {
        this.state = ApplicationState.ENDED;
        this.changedAt = now;
        this.endedAt = now;
    }

    /** @param now who that person is today */
    PersonView applicant(PersonView now) {
        return new PersonView(now.id(), now.handle(), now.name(), function, new OrganisationView(organisationId, organisationName, level), level, now.official());
    }
}
