package be.kring.stream;

import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.Publication;
import be.kring.shared.StreamId;
import be.kring.shared.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Appends to the streams and reads them. */
@Stateless
public class EventLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EventRepository log;

    @Inject
    CurrentEpoch epoch;

    @Inject
    Clock clock;

    @Inject
    Traces traces;

    /**
     * Gives an event its place, in the transaction of the change. The row of the stream stays locked until that transaction ends: the next
     * writer waits, and a transaction that rolls back leaves no gap.
     */
    public void append(@Observes Publication publication) {
        DomainEvent event = publication.event();
        publication.placedAt(log.append(event.stream(), event.name(), clock.instant(), json(event)));
    }

    /** The events of a stream behind a position, in order. */
    public List<LoggedEvent> listAfter(Actor actor, StreamId stream, long seq, int limit) {
        return log.listAfter(stream, seq, limit).stream().map(row -> new LoggedEvent(stream, ((Number) row[0]).longValue(),
                (String) row[1], (Instant) row[2], parsed((String) row[3]))).toList();
    }

    /**
     * Lets this transaction see the database as it is at its next question, whatever else is committed until it ends. To be called before anything is
     * asked; for positions that have to fit what else is read.
     */
    public void seeOneMoment(Actor actor) {
        log.seeOneMoment();
    }

    /** The position of the last event of each stream; 0 for one in which nothing happened yet. */
    public Map<StreamId, Long> heads(Actor actor, Collection<StreamId> streams) {
        Map<StreamId, Long> heads = new HashMap<>();
        streams.forEach(stream -> heads.put(stream, 0L));
        log.heads(streams).forEach(row ->
                StreamId.find((String) row[0]).ifPresent(stream -> heads.put(stream, ((Number) row[1]).longValue())));
        return heads;
    }

    public long head(Actor actor, StreamId stream) {
        return heads(actor, List.of(stream)).get(stream);
    }

    /** Marks the life of this database: after a restore from a backup it is another, and clients fetch afresh. */
    public UUID epoch(Actor actor) {
        return epoch.get();
    }

    /** With the trace of the request, if it is traced, so that the delivery joins it, on whichever node. */
    private String json(DomainEvent event) {
        String trace = traces.current();
        try {
            return JSON.writeValueAsString(trace.isEmpty() ? event : JSON.<ObjectNode>valueToTree(event).put(LoggedEvent.TRACE, trace));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException written) {
            throw new IllegalStateException(written);
        }
    }
}
