package be.kring.enrolment;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Lists that moderators bring: looked at first, carried out when they say so. */
@Stateless
public class EnrolmentService {

    @Inject
    GroupService groups;

    @Inject
    EnrolmentRepository imports;

    @Inject
    Names names;

    @Inject
    PersonDirectory people;

    @Inject
    Event<EnrolmentRun.Started> starts;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Looks at a list and keeps what each line comes to; nobody is let in yet.
     *
     * @param text comma-separated values, or one name a line, at most {@value ListFile#MAX_LINES}
     * @throws InvalidInput for the field {@code list}
     */
    public ImportView check(Actor actor, String slug, String text) {
        GroupAccess group = leading(actor, slug);
        List<ImportLine> lines = names.judge(group.groupId(), ListFile.read(text));
        MemberImport added = new MemberImport(Ids.next(clock), group.groupId(), actor.personId(), clock.instant());
        imports.add(added, lines);
        return view(actor, added);
    }

    /** The list that was brought last; empty when there is none, or it is forgotten. */
    public Optional<ImportView> findLast(Actor actor, String slug) {
        return imports.findLast(leading(actor, slug).groupId()).map(found -> view(actor, found));
    }

    public ImportView get(Actor actor, String slug, UUID importId) {
        return view(actor, require(actor, slug, importId));
    }

    /** The lines of one kind, in their order; without a kind those that name nobody who can be let in. */
    public Page<ImportLineView> listLines(Actor actor, String slug, UUID importId, Verdict verdict, PageRequest request) {
        require(actor, slug, importId);
        List<ImportLine> lines = imports.listLines(importId, verdict, request);
        Map<UUID, PersonView> persons = people.mapViews(actor, lines.stream().map(ImportLine::personId).filter(Objects::nonNull).toList());
        return Page.of(lines, request, line -> Cursor.of(line.number()))
                .map(line -> new ImportLineView(line.number(), line.text(), line.verdict(), line.personId() == null ? null : persons.get(line.personId())));
    }

    /** Every line that names nobody who can be let in, to be taken along. */
    public List<ImportLineView> listAllLines(Actor actor, String slug, UUID importId) {
        List<ImportLineView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<ImportLineView> page = listLines(actor, slug, importId, null, new PageRequest(PageRequest.MAX, cursor));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Begins to let the people in, in the background. Repeating it changes nothing. */
    public ImportView start(Actor actor, String slug, UUID importId) {
        MemberImport started = require(actor, slug, importId);
        if (started.mayStart()) {
            started.become(ImportState.RUNNING, clock.instant());
            imports.flush();
            events.publish(new ImportChanged(started.personId, started.groupId, started.id));
            starts.fire(new EnrolmentRun.Started(importId));
        }
        return view(actor, started);
    }

    /** Forgets a list that was not carried out. */
    public void discard(Actor actor, String slug, UUID importId) {
        MemberImport discarded = require(actor, slug, importId);
        if (discarded.state != ImportState.RUNNING) {
            imports.remove(discarded);
        }
    }

    /** For who brought it, as long as they lead the group. */
    public Optional<ImportView> find(Actor actor, UUID importId) {
        return imports.find(importId).filter(found -> groups.mapAccess(actor, List.of(found.groupId)).values().stream().anyMatch(GroupPolicy::canModerate))
                .map(found -> view(actor, found));
    }

    private GroupAccess leading(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        return group;
    }

    private MemberImport require(Actor actor, String slug, UUID importId) {
        GroupAccess group = leading(actor, slug);
        return imports.find(importId).filter(found -> found.groupId.equals(group.groupId())).orElseThrow(NotFound::new);
    }

    private ImportView view(Actor actor, MemberImport found) {
        List<String> can = found.mayStart() ? List.of("start", "discard") : found.state == ImportState.DONE ? List.of("discard") : List.of();
        return new ImportView(found.id, found.groupId, found.state, people.findView(actor, found.personId).orElse(null), found.createdAt,
                imports.count(found.id), found.progress, found.admitted, can);
    }
}
