package be.kring.person;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Cursor;
import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps names away that look like those of an official account: where they are chosen here they are refused, and where employers bring them, or they
 * were there before, administrators decide.
 */
@Stateless
public class LookAlikeService {

    private static final int MAX_NOTE = 500;

    @Inject
    OfficialRepository officials;

    @Inject
    PersonRepository persons;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Lets somebody choose a name unless it looks like that of an official account: but for that account itself, and who may speak for its organisation.
     *
     * @throws InvalidInput {@code looks-official} naming {@code field.<language>}
     */
    public void requireFree(Actor actor, String field, LocalisedText names) {
        lookAlikes.requireFree(actor, null, field, names);
    }

    /** Notes a name that somebody chose before. Called by the feature that keeps it. */
    public void note(Actor actor, LookAlikeKind kind, UUID subjectId, String address, String name, UUID officialId) {
        officials.note(kind, subjectId, address, name, officialId);
    }

    /** What has that name is gone. */
    public void forget(Actor actor, LookAlikeKind kind, UUID subjectId) {
        officials.forget(kind, subjectId);
    }

    /** Those about which nobody has decided, oldest first; for administrators. */
    public Page<LookAlikeView> list(Actor actor, PageRequest request) {
        AdministrationPolicy.requireAdminister(actor);
        UUID after = request.after(1).map(cursor -> cursor.id(0)).orElse(null);
        Page<LookAlike> page = Page.of(officials.listOpen(after, request.fetch()), request, each -> Cursor.of(each.id));
        Map<UUID, PersonView> people = persons.list(page.items().stream().map(each -> each.officialId).collect(Collectors.toSet())).stream().map(Person::view)
                .collect(Collectors.toMap(PersonView::id, found -> found));
        return page.map(each -> new LookAlikeView(each.id, each.kind, each.name, each.address, people.get(each.officialId), each.foundAt));
    }

    /** Decides about a name, for good; on record. @throws Conflict {@code already-decided} when somebody was first */
    public void decide(Actor actor, UUID id, LookAlikeDecision decision, String note) {
        AdministrationPolicy.requireAdminister(actor);
        if (decision == null) {
            throw InvalidInput.of("decision", "required");
        }
        String why = Text.optionalBlock("note", note, MAX_NOTE);
        LookAlike about = officials.findForUpdate(id).orElseThrow(NotFound::new);
        if (about.decision != null) {
            throw new Conflict("already-decided");
        }
        about.decide(decision, why, actor.personId(), clock.instant());
        Map<String, String> detail = new HashMap<>(Map.of("decision", decision.name(), "name", about.name, "person", about.officialId.toString()));
        if (!why.isEmpty()) {
            detail.put("reason", why);
        }
        audit.record(actor, "look-alike.decided", about.onRecord(), detail);
    }
}
