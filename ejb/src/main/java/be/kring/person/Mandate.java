package be.kring.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "mandate")
class Mandate {

    @Id
    UUID id;
    @Column(name = "person_id")
    UUID personId;
    @Column(name = "organisation_id")
    UUID organisationId;
    @Column(name = "valid_from")
    LocalDate from;
    @Column(name = "valid_until")
    LocalDate until;
    @Column(name = "given_by")
    UUID givenBy;
    @Column(name = "given_at")
    Instant givenAt;
    @Column(name = "withdrawn_by")
    UUID withdrawnBy;
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    protected Mandate() {
    }

    Mandate(UUID id, MandateGrant grant, UUID givenBy, Instant now) {
        this.id = id;
        this.personId = grant.personId();
        this.organisationId = grant.organisationId();
        this.from = grant.from();
        this.until = grant.until();
        this.givenBy = givenBy;
        this.givenAt = now;
    }

    /** Both days included, and never after it was withdrawn. */
    boolean isValidOn(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean canBeWithdrawn() {
        return withdrawnAt == null;
    }

    void withdraw(UUID by, Instant now) {
        this.withdrawnBy = by;
        this.withdrawnAt = now;
    }
}
