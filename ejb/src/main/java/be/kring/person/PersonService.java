package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.Level;
import be.kring.shared.Names;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is here: sign-in, one's own settings, and the page of a person. */
@Stateless
public class PersonService {

    @Inject
    PersonRepository persons;

    @Inject
    KnownPeople known;

    @Inject
    Employers employers;

    @Inject
    MandateService mandates;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    DomainEvents events;

    @Inject
    Event<PersonChanged> personChanged;

    @Inject
    Event<AccountDeleted> deleted;

    @Inject
    Event<PersonSignedIn> signedIn;

    @Inject
    Clock clock;

    /**
     * Lets somebody in with what their employer says of them: creates the person at the first sign-in, follows the claims
     * at each later one. Safe when the first requests of a person arrive at once on several nodes.
     *
     * @return the actor, or empty when the account was disabled
     */
    public Optional<Actor> signIn(SignInClaims claims) {
        persons.lockSubject(claims.issuer(), claims.subject());
        SignInClaims clean = cleaned(claims);
        Instant now = clock.instant();
        Optional<Person> found = persons.findForUpdate(clean.issuer(), clean.subject());
        UUID employer = employers.ensure(clean.organisationCode(), clean.organisationName(), clean.language(), clean.level());
        Person person = found.orElseGet(() -> {
            persons.lockHandles();
            String handle = Handle.of(clean.name(), taken -> persons.findByHandle(taken).isPresent());
            return new Person(Ids.next(clock), clean.issuer(), clean.subject(), handle, now);
        });
        PersonSnapshot before = person.name == null ? null : person.snapshot();
        person.follow(clean, employer, now);
        person.followed(claims.digest());
        persons.add(person);
        heedName(person, before);
        if (before != null && !before.equals(person.snapshot())) {
            changed(person);
        }
        Optional<Actor> actor = Optional.of(person).filter(Person::mayEnter).map(Person::actor);
        actor.ifPresent(entering -> signedIn.fire(new PersonSignedIn(person.id, clean.emailVerified() ? clean.email() : null)));
        return actor;
    }

    /**
     * Who a token speaks of that came to Kring before, on whichever node: nothing is to be followed anew, and nothing is written. So those who come back all
     * at once, when a node has died, cost little.
     *
     * @return the person; empty when these claims were not followed since the token was issued, and {@link #signIn} has to
     */
    public Optional<UUID> findSignedIn(SignInClaims claims, Instant issuedAt) {
        String digest = claims.digest();
        return known.note(() -> persons.find(claims.issuer(), claims.subject())).filter(person -> person.follows(digest, issuedAt)).map(person -> person.id);
    }

    /** A name that the employer changed, or that is new here, may look like an official one; that of an official account is kept away from others. */
    private void heedName(Person person, PersonSnapshot before) {
        if (before == null || !before.view().name().equals(person.name)) {
            persons.flush();
            if (person.officialOrganisationId != null) {
                lookAlikes.renamed(person);
            }
            lookAlikes.named(person);
        }
    }

    /** The actor for a person who signed in before; empty when unknown or disabled since. */
    public Optional<Actor> findActor(UUID personId) {
        return known.find(personId).filter(PersonSnapshot::mayEnter).map(PersonSnapshot::actor);
    }

    /** Follows the account at the identity provider. @return the person when there is one and the status changed */
    public Optional<UUID> accountChanged(Actor actor, String issuer, String subject, AccountStatus status) {
        return persons.findForUpdate(issuer, subject).filter(person -> person.status != status).map(person -> {
            person.status = status;
            changed(person);
            if (status == AccountStatus.DELETED) {
                deleted.fire(new AccountDeleted(person.id));
            }
            return person.id;
        });
    }

    public MeView getMe(Actor actor) {
        Person me = get(actor.personId());
        List<String> can = new ArrayList<>(List.of("foundGroup"));
        if (AdministrationPolicy.canAdminister(actor)) {
            can.add("administer");
        }
        return new MeView(me.id, me.handle, me.name, me.function, me.view().organisation(), me.level, me.email, me.language,
                me.theme, me.administrator ? List.of("ADMINISTRATOR") : List.of(), mandates.listValid(actor, me.id), can);
    }

    public MeView change(Actor actor, SettingsChange change) {
        Person me = persons.findForUpdate(actor.personId()).orElseThrow(NotFound::new);
        me.choose(change.language() == null ? me.language : change.language(), change.theme() == null ? me.theme : change.theme());
        events.publish(new SettingsChanged(me.id));
        changed(me);
        return getMe(actor);
    }

    /**
     * Notes that the person is here.
     *
     * @return when their previous visit ended; empty during the first visit
     */
    public Optional<Instant> visit(Actor actor) {
        Person me = persons.findForUpdate(actor.personId()).orElseThrow(NotFound::new);
        me.seen(clock.instant());
        return Optional.ofNullable(me.visitedAt);
    }

    /** @throws NotFound when nobody has this handle */
    public ProfileView getProfile(Actor actor, String handle) {
        Person person = persons.findByHandle(handle).orElseThrow(NotFound::new);
        return new ProfileView(person.id, person.handle, person.name, person.function, person.view().organisation(), person.level, person.official(),
                person.createdAt, mandates.listValid(actor, person.id));
    }

    /** Tells all nodes at the commit. */
    private void changed(Person person) {
        personChanged.fire(new PersonChanged(person.id));
        persons.wakeNodes(Channels.PERSON, person.id);
    }

    private Person get(UUID id) {
        return persons.find(id).orElseThrow(NotFound::new);
    }

    private static SignInClaims cleaned(SignInClaims claims) {
        return new SignInClaims(claims.issuer(), claims.subject(), Text.line("name", Names.plain(claims.name()), 200),
                claims.email(), Text.line("function", claims.function(), 200), claims.organisationCode(),
                Text.line("organisation", Names.plain(claims.organisationName()), 200), claims.level() == null ? Level.LOCAL : claims.level(),
                claims.language(), claims.administrator(), claims.emailVerified(), claims.under35());
    }
}
