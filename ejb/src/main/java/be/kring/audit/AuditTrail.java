package be.kring.audit;

import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes and reads the audit trail. */
@Stateless
public class AuditTrail {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AuditRepository entries;

    @Inject
    Clock clock;

    /**
     * Adds an entry in the transaction of the act: no act without its entry, no entry without its act. Entries are
     * written one after the other; the lock is held until the transaction ends.
     */
    public void record(Actor actor, String action, String subject, Map<String, ?> detail) {
        AuditEntry previous = entries.lockLast().orElse(null);
        entries.add(new AuditEntry(previous, clock.instant(), actor.personId(), entries.nameOf(actor.personId()), action,
                subject, json(detail), actor.origin()));
    }

    /**
     * The trail, newest first.
     *
     * @throws NotFound for everyone but administrators
     */
    public Page<AuditEntryView> list(Actor actor, AuditFilter filter, PageRequest request) {
        AuditPolicy.requireReadAll(actor);
        return page(new AuditQuery(filter, before(request)), request, true);
    }

    /** What concerns a group, newest first, without addresses. The feature of groups asks, after its policy: it knows who owns the group. */
    public Page<AuditEntryView> listOfGroup(Actor actor, UUID groupId, AuditFilter filter, PageRequest request) {
        return page(new AuditQuery(filter, before(request)).ofGroup(groupId, actor.personId()), request, false);
    }

    private Page<AuditEntryView> page(AuditQuery query, PageRequest request, boolean origins) {
        return Page.of(entries.list(query, request), request, entry -> Cursor.of(entry.seq)).map(entry -> view(entry, origins));
    }

    private static long before(PageRequest request) {
        return request.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    }

    private static AuditEntryView view(AuditEntry entry, boolean origin) {
        try {
            return new AuditEntryView(entry.seq, entry.at, new AuditEntryView.ActorName(entry.actorId, entry.actorName),
                    entry.action, entry.subject, JSON.readValue(entry.detail, new TypeReference<>() { }),
                    !origin || entry.origin == null || entry.origin.isEmpty() ? null : entry.origin);
        } catch (JsonProcessingException written) {
            throw new IllegalStateException(written);
        }
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(detail));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
