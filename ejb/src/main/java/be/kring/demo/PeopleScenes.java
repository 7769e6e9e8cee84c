package be.kring.demo;

import be.kring.person.MandateGrant;
import be.kring.person.MandateService;
import be.kring.person.OrganisationChange;
import be.kring.person.OrganisationService;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.person.Under35;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Organisations are added, people sign in for the first time, and the administrator gives mandates. */
@ApplicationScoped
class PeopleScenes {

    /** The issuer of those who have no account in Keycloak: nobody can sign in as them. */
    private static final String NOWHERE = "demo";
    private static final Duration ORGANISATIONS_BEFORE = Duration.ofDays(90);
    private static final int MANDATE_AFTER_MINUTES = 95;
    private static final Map<Level, String> MAIL_DOMAINS = Map.of(Level.FEDERAL, "federaal.example", Level.FLEMISH, "vlaanderen.example",
            Level.WALLOON, "wallonie.example", Level.BRUSSELS, "brussel.example", Level.FRENCH_COMMUNITY, "communaute.example",
            Level.GERMAN_SPEAKING, "ostland.example", Level.PROVINCIAL, "provincie.example", Level.LOCAL, "lokaal.example");

    @Inject
    OrganisationService organisations;

    @Inject
    PersonService persons;

    @Inject
    MandateService mandates;

    @Inject
    @ConfigProperty(name = "kring.oidc.issuer", defaultValue = "http://localhost:8180/realms/kring")
    String issuer;

    void addTo(Stage stage, Instant loading) {
        stage.content.organisations().forEach(organisation -> stage.add(loading.minus(ORGANISATIONS_BEFORE), () ->
                stage.organisations.put(organisation.code(), organisations.add(Actor.SYSTEM,
                        new OrganisationChange(organisation.names(), organisation.code(), organisation.level())).id())));
        DemoContent.Person administrator = stage.content.people().stream().filter(DemoContent.Person::administrator).findFirst().orElseThrow();
        LocalDate today = LocalDate.ofInstant(loading, DemoMoment.BRUSSELS);
        for (DemoContent.Person person : stage.content.people()) {
            stage.add(stage.when(person.firstSignIn()), () -> stage.people.put(person.handle(), signIn(stage, person)));
            person.mandates().forEach(mandate -> stage.add(stage.after(person.firstSignIn(), MANDATE_AFTER_MINUTES), () ->
                    mandates.give(stage.actor(administrator.handle()), new MandateGrant(stage.actor(person.handle()).personId(),
                            stage.organisation(mandate.organisation()), today.minusDays(mandate.fromDaysAgo()),
                            mandate.untilInDays() == null ? null : today.plusDays(mandate.untilInDays())))));
        }
    }

    private Actor signIn(Stage stage, DemoContent.Person person) {
        DemoContent.Organisation employer = stage.content.organisationsByCode().get(person.organisation());
        boolean account = person.subject() != null;
        return persons.signIn(new SignInClaims(account ? issuer : NOWHERE, account ? person.subject() : NOWHERE + ":" + person.handle(),
                person.name(), person.handle() + "@" + MAIL_DOMAINS.get(employer.level()), person.function(), employer.code(),
                employer.names().in(person.language()), employer.level(), person.language(), person.administrator(), false,
                person.under35() ? new Under35(stage.year(), true, null) : null)).orElseThrow();
    }
}
