package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Language;
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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@Entity
@Table(name = "person")
class Person {

    /** After this long without a request the next one starts a new visit. */
    static final Duration VISIT_ENDS_AFTER = Duration.ofMinutes(30);

    @Id
    UUID id;
    String issuer;
    String subject;
    String handle;
    String name;
    String email;
    String function;
    @Column(name = "organisation_id")
    UUID organisationId;
    @Column(name = "organisation_name")
    String organisationName;
    @Enumerated(EnumType.STRING)
    Level level;
    @Enumerated(EnumType.STRING)
    Language language;
    @Column(name = "language_chosen")
    boolean languageChosen;
    @Enumerated(EnumType.STRING)
    Theme theme = Theme.SYSTEM;
    @Enumerated(EnumType.STRING)
    AccountStatus status = AccountStatus.ACTIVE;
    boolean administrator;
    Boolean under35;
    @Column(name = "under35_year")
    Integer under35Year;
    @Column(name = "under35_next")
    Boolean under35Next;
    @Column(name = "official_organisation_id")
    UUID officialOrganisationId;
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "official_names")
    Map<String, String> officialNames;
    @Column(name = "official_by_id")
    private UUID officialById;
    @Column(name = "official_by")
    private String officialBy;
    @Column(name = "official_at")
    private Instant officialAt;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "signed_in_at")
    Instant signedInAt;
    /** {@link SignInClaims#digest} of that sign-in. */
    private String claims;
    @Column(name = "seen_at")
    Instant seenAt;
    @Column(name = "visited_at")
    Instant visitedAt;
    @Version
    long version;

    protected Person() {
    }

    Person(UUID id, String issuer, String subject, String handle, Instant now) {
        this.id = id;
        this.issuer = issuer;
        this.subject = subject;
        this.handle = handle;
        this.createdAt = now;
    }

    /** Takes over what the employer says now; the language only as long as the person has not chosen one. */
    void follow(SignInClaims claims, UUID employer, Instant now) {
        this.name = claims.name();
        this.email = claims.email();
        this.function = claims.function();
        this.organisationId = employer;
        this.organisationName = claims.organisationName();
        this.level = claims.level();
        this.administrator = claims.administrator();
        this.under35 = claims.under35() == null ? null : claims.under35().value();
        this.under35Year = claims.under35() == null ? null : claims.under35().year();
        this.under35Next = claims.under35() == null ? null : claims.under35().next();
        if (!languageChosen) {
            this.language = claims.language();
        }
        this.signedInAt = now;
    }

    /** Whether these claims, of a token that was issued at this time, were followed already. */
    boolean follows(String digest, Instant issuedAt) {
        return digest.equals(claims) && signedInAt != null && !signedInAt.isBefore(issuedAt);
    }

    void followed(String digest) {
        this.claims = digest;
    }

    void choose(Language newLanguage, Theme newTheme) {
        this.languageChosen = languageChosen || newLanguage != language;
        this.language = newLanguage;
        this.theme = newTheme;
    }

    /** Notes that the person is here; a pause of more than {@link #VISIT_ENDS_AFTER} makes this a new visit. */
    void seen(Instant now) {
        if (seenAt != null && seenAt.plus(VISIT_ENDS_AFTER).isBefore(now)) {
            this.visitedAt = seenAt;
        }
        if (seenAt == null || seenAt.plusSeconds(60).isBefore(now)) {
            this.seenAt = now;
        }
    }

    /** Whoever signs in with this account speaks as that organisation's own; so says the administrator of this name. */
    void verify(Organisation organisation, UUID byId, String by, Instant now) {
        this.officialOrganisationId = organisation.id;
        this.officialNames = organisation.names().byLanguage();
        this.officialById = byId;
        this.officialBy = by;
        this.officialAt = now;
    }

    void endOfficial() {
        this.officialOrganisationId = null;
        this.officialNames = null;
        this.officialById = null;
        this.officialBy = null;
        this.officialAt = null;
    }

    OfficialView official() {
        return officialOrganisationId == null ? null : new OfficialView(new LocalisedText(officialNames), officialBy, officialAt);
    }

    boolean mayEnter() {
        return status == AccountStatus.ACTIVE;
    }

    PersonSnapshot snapshot() {
        return new PersonSnapshot(actor(), view(), mayEnter());
    }

    Actor actor() {
        return new Actor(id, language, administrator);
    }

    PersonView view() {
        return new PersonView(id, handle, name, function, new OrganisationView(organisationId, organisationName, level), level, official());
    }
}
