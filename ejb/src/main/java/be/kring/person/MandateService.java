package be.kring.person;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may speak for an organisation. A mandate is for one person and one organisation, from one day to another, both
 * included, by the calendar of Brussels; it ends at once when it is withdrawn.
 */
@Stateless
public class MandateService {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Inject
    MandateRepository mandates;

    @Inject
    PersonRepository persons;

    @Inject
    OrganisationRepository organisations;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** The mandates of a person that hold today. */
    public List<MandateView.Held> listValid(Actor actor, UUID personId) {
        LocalDate today = today();
        List<Mandate> valid = mandates.listOf(personId).stream().filter(mandate -> mandate.isValidOn(today)).toList();
        Map<UUID, Organisation> names = organisations(valid);
        return valid.stream().map(mandate -> new MandateView.Held(mandate.id,
                view(actor, names.get(mandate.organisationId)), mandate.from, mandate.until)).toList();
    }

    /** The organisations for which the actor may speak today. */
    public Set<UUID> listOrganisations(Actor actor) {
        LocalDate today = today();
        return mandates.listOf(actor.personId()).stream().filter(mandate -> mandate.isValidOn(today)).map(mandate -> mandate.organisationId)
                .collect(Collectors.toSet());
    }

    /**
     * The organisation for which this person may speak today.
     *
     * @throws Forbidden {@code no-mandate} when they may not, or when there is no such organisation
     */
    public OrganisationView requireValid(Actor actor, UUID organisationId) {
        return listValid(actor, actor.personId()).stream().map(MandateView.Held::organisation)
                .filter(organisation -> organisation.id().equals(organisationId)).findFirst()
                .orElseThrow(() -> new Forbidden("no-mandate"));
    }

    /** Newest first; either filter may be null. For administrators. */
    public Page<MandateView> list(Actor actor, UUID organisationId, UUID personId, PageRequest request) {
        AdministrationPolicy.requireAdminister(actor);
        UUID before = request.after(1).map(cursor -> cursor.id(0)).orElse(null);
        Page<Mandate> page = Page.of(mandates.list(organisationId, personId, before, request.fetch()), request,
                mandate -> Cursor.of(mandate.id));
        Map<UUID, Organisation> names = organisations(page.items());
        Map<UUID, PersonView> people = people(page.items());
        return page.map(mandate -> view(actor, mandate, names, people));
    }

    /** For administrators; goes into the audit trail and to the person. */
    public MandateView give(Actor actor, MandateGrant grant) {
        AdministrationPolicy.requireAdminister(actor);
        persons.find(grant.personId()).orElseThrow(() -> InvalidInput.of("personId", "unknown"));
        organisations.find(grant.organisationId()).orElseThrow(() -> InvalidInput.of("organisationId", "unknown"));
        Mandate mandate = new Mandate(Ids.next(clock), grant, actor.personId(), clock.instant());
        mandates.add(mandate);
        record(actor, "mandate.given", mandate);
        return view(actor, mandate, organisations(List.of(mandate)), people(List.of(mandate)));
    }

    /** Ends a mandate now; ending it twice changes nothing. For administrators. */
    public void withdraw(Actor actor, UUID id) {
        AdministrationPolicy.requireAdminister(actor);
        Mandate mandate = mandates.findForUpdate(id).orElseThrow(NotFound::new);
        if (mandate.canBeWithdrawn()) {
            mandate.withdraw(actor.personId(), clock.instant());
            record(actor, "mandate.withdrawn", mandate);
        }
    }

    private void record(Actor actor, String action, Mandate mandate) {
        Map<String, Object> detail = new HashMap<>(Map.of("mandate", mandate.id.toString(), "organisation", mandate.organisationId.toString(), "from", mandate.from.toString()));
        if (mandate.until != null) {
            detail.put("until", mandate.until.toString());
        }
        audit.record(actor, action, "person:" + mandate.personId, detail);
        events.publish(new MandateChanged(mandate.personId, mandate.id, actor.personId(), mandate.canBeWithdrawn()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }

    private Map<UUID, Organisation> organisations(List<Mandate> of) {
        return organisations.map(of.stream().map(mandate -> mandate.organisationId).collect(Collectors.toSet()));
    }

    private Map<UUID, PersonView> people(List<Mandate> of) {
        Set<UUID> ids = of.stream().flatMap(mandate -> Stream.of(mandate.personId, mandate.givenBy)).collect(Collectors.toSet());
        return persons.list(ids).stream().map(Person::view).collect(Collectors.toMap(PersonView::id, found -> found));
    }

    private static MandateView view(Actor actor, Mandate mandate, Map<UUID, Organisation> names, Map<UUID, PersonView> people) {
        return new MandateView(mandate.id, people.get(mandate.personId), view(actor, names.get(mandate.organisationId)), mandate.from,
                mandate.until, people.get(mandate.givenBy), mandate.givenAt, mandate.withdrawnAt,
                mandate.canBeWithdrawn() ? List.of("withdraw") : List.of());
    }

    private static OrganisationView view(Actor actor, Organisation organisation) {
        return new OrganisationView(organisation.id, organisation.names().in(actor.language()), organisation.level);
    }
}
