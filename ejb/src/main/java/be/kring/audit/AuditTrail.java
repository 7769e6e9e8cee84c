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
import java.util.Optional;

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
                subject, json(detail)));
    }

    /**
     * The trail, newest first.
     *
     * @throws NotFound for everyone but administrators
     */
    public Page<AuditEntryView> list(Actor actor, PageRequest request) {
        requireAdministrator(actor);
        long before = request.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Page.of(entries.before(before, request.fetch()), request, entry -> Cursor.of(entry.seq)).map(AuditTrail::view);
    }

    /**
     * The number of the first entry that does not fit in the chain; empty when the whole trail is as it was written.
     *
     * @throws NotFound for everyone but administrators
     */
    public Optional<Long> findBroken(Actor actor) {
        requireAdministrator(actor);
        String previousHash = "";
        long expected = 1;
        for (AuditEntry entry : entries.all()) {
            if (entry.seq != expected || !entry.hash.equals(entry.chained(previousHash))) {
                return Optional.of(expected);
            }
            previousHash = entry.hash;
            expected++;
        }
        return Optional.empty();
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.administrator()) {
            throw new NotFound();
        }
    }

    private static AuditEntryView view(AuditEntry entry) {
        try {
            return new AuditEntryView(entry.seq, entry.at, new AuditEntryView.ActorName(entry.actorId, entry.actorName),
                    entry.action, entry.subject, JSON.readValue(entry.detail, new TypeReference<>() { }));
        } catch (JsonProcessingException written) {
            throw new IllegalStateException(written);
        }
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(new java.util.TreeMap<>(detail));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
