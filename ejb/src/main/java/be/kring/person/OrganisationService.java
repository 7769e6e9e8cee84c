package be.kring.person;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Cursor;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.Like;
import be.kring.shared.LocalisedText;
import be.kring.shared.Names;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The organisations that employ people. They appear with the first person who signs in from them; administrators give them their names. */
@Stateless
public class OrganisationService {

    private static final int MAX_NAME = 200;

    @Inject
    OrganisationRepository organisations;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    Badges badges;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @throws NotFound for everyone but administrators */
    public Page<OrganisationDetail> list(Actor actor, String text, PageRequest request) {
        AdministrationPolicy.requireAdminister(actor);
        List<Organisation> rows = organisations.search(Like.containing(text), request.after(1), request.fetch());
        Map<UUID, Long> people = organisations.countPeople(rows.stream().map(row -> row.id).toList());
        Function<Organisation, OrganisationDetail> view = row -> detail(actor, row, people.getOrDefault(row.id, 0L));
        return Page.of(rows, request, row -> Cursor.of(row.code)).map(view);
    }

    /** @throws Conflict {@code conflict} when the code is taken */
    public OrganisationDetail add(Actor actor, OrganisationChange command) {
        AdministrationPolicy.requireAdminister(actor);
        LocalisedText names = requireNames(command.names());
        if (command.level() == null) {
            throw InvalidInput.of("level", "required");
        }
        lookAlikes.requireFree(actor, null, "names", names);
        organisations.lockCode(requireCode(command.code()));
        if (organisations.findByCode(command.code()).isPresent()) {
            throw new Conflict("conflict");
        }
        Organisation made = new Organisation(Ids.next(clock), command.code(), names, command.level(), clock.instant());
        organisations.add(made);
        audit.record(actor, "organisation.added", "organisation:" + made.id, Map.of("code", made.code));
        return detail(actor, made, 0);
    }

    /** @throws Stale when somebody changed it since */
    public OrganisationDetail change(Actor actor, UUID id, long version, OrganisationChange command) {
        AdministrationPolicy.requireAdminister(actor);
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        Stale.check(version, organisation.version);
        LocalisedText before = organisation.names();
        LocalisedText names = command.names() == null ? before : requireNames(command.names());
        List<Person> officials = names.equals(before) ? List.of() : lookAlikes.lockAccounts(id);
        lookAlikes.requireFree(actor, id, "names", names.without(before));
        organisation.change(names, command.level() == null ? organisation.level : command.level());
        lookAlikes.renamed(organisation, officials);
        audit.record(actor, "organisation.changed", "organisation:" + id, Map.of("names", organisation.names().byLanguage()));
        if (!officials.isEmpty()) {
            badges.changed(officials);
        }
        return detail(actor, organisation, organisations.countPeople(List.of(id)).getOrDefault(id, 0L));
    }

    private static OrganisationDetail detail(Actor actor, Organisation row, long people) {
        return new OrganisationDetail(row.id, row.names(), row.names().in(actor.language()), row.code, row.level, people, row.version);
    }

    private static LocalisedText requireNames(LocalisedText names) {
        if (names == null || names.isEmpty()) {
            throw InvalidInput.of("names", "required");
        }
        return names.map(Names::plain).cleaned("names", MAX_NAME, true);
    }

    static String requireCode(String code) {
        if (code == null || !code.matches("[0-9]{10}")) {
            throw InvalidInput.of("code", "invalid-code");
        }
        return code;
    }
}
