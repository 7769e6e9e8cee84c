package be.kring.person;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The official accounts of organisations. An administrator verifies the account of somebody who signs in for the organisation; a badge stands by its
 * name on every screen until that is withdrawn. It gives no right: to write on behalf of the organisation takes a mandate.
 * The person is locked before the names, as at a sign-in.
 */
@Stateless
public class OfficialAccountService {

    @Inject
    OfficialRepository officials;

    @Inject
    PersonRepository persons;

    @Inject
    OrganisationRepository organisations;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    AuditTrail audit;

    @Inject
    Badges badges;

    @Inject
    Event<OfficialVerified> verified;

    @Inject
    Clock clock;

    /** All of them, the people who came last first; for administrators. */
    public Page<OfficialAccountView> list(Actor actor, PageRequest request) {
        AdministrationPolicy.requireAdminister(actor);
        Page<Person> page = Page.of(officials.list(request.after(1), request.fetch()), request, person -> Cursor.of(person.id));
        Map<UUID, Organisation> names = organisations.map(page.items().stream().map(person -> person.officialOrganisationId).collect(Collectors.toSet()));
        return page.map(person -> view(actor, person, names.get(person.officialOrganisationId)));
    }

    /**
     * Verifies that an account is an official one of this organisation; repeating it changes nothing. For administrators; on record and on every screen.
     *
     * @throws InvalidInput {@code looks-official} when its name looks like that of an official account of another organisation
     */
    public OfficialAccountView verify(Actor actor, UUID personId, UUID organisationId) {
        AdministrationPolicy.requireAdminister(actor);
        if (organisationId == null) {
            throw InvalidInput.of("organisationId", "required");
        }
        Person person = persons.findForUpdate(personId).orElseThrow(() -> InvalidInput.of("personId", "unknown"));
        officials.lockNames();
        Organisation organisation = organisations.find(organisationId).orElseThrow(() -> InvalidInput.of("organisationId", "unknown"));
        if (!organisationId.equals(person.officialOrganisationId)) {
            Set<String> skeletons = LookAlikes.skeletons(person.name, organisation.names());
            if (officials.listHolders(skeletons).stream().anyMatch(holder -> !holder[0].equals(personId) && !organisationId.equals(holder[1]))) {
                throw InvalidInput.of("personId", "looks-official");
            }
            officials.forgetOpen(personId);
            person.verify(organisation, actor.personId(), persons.find(actor.personId()).orElseThrow(NotFound::new).name, clock.instant());
            officials.replaceNames(personId, skeletons);
            lookAlikes.verified(person, skeletons);
            verified.fire(new OfficialVerified(personId, skeletons));
            record(actor, "official.verified", person, organisationId);
            badges.changed(List.of(person));
        }
        return view(actor, person, organisation);
    }

    /** Ends that an account is an official one; repeating it changes nothing. For administrators. */
    public void withdraw(Actor actor, UUID personId) {
        AdministrationPolicy.requireAdminister(actor);
        Person person = persons.findForUpdate(personId).orElseThrow(NotFound::new);
        officials.lockNames();
        if (person.officialOrganisationId != null) {
            UUID organisationId = person.officialOrganisationId;
            person.endOfficial();
            officials.replaceNames(personId, Set.of());
            officials.forgetOpen(personId);
            record(actor, "official.withdrawn", person, organisationId);
            badges.changed(List.of(person));
        }
    }

    private void record(Actor actor, String action, Person person, UUID organisationId) {
        audit.record(actor, action, "person:" + person.id, Map.of("organisation", organisationId.toString(), "name", person.name));
    }

    private static OfficialAccountView view(Actor actor, Person person, Organisation organisation) {
        return new OfficialAccountView(person.view(), new OrganisationView(organisation.id, organisation.names().in(actor.language()), organisation.level),
                List.of("withdraw"));
    }
}
