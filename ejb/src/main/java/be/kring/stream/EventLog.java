package be.kring.stream;

import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Publication;
import be.kring.shared.StreamId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Gives an event its place, in the transaction of the change. The row of the stream stays locked until that transaction ends: the next
     * writer waits, and a transaction that rolls back leaves no gap.
     */
    public void append(@Observes Publication publication) {
        String stream = publication.event().stream().toString();
        Number seq = (Number) em.createNativeQuery("""
                        with head as (
                            insert into stream as s (id, head_seq) values (?1, 1)
                            on conflict (id) do update set head_seq = s.head_seq + 1 returning head_seq),
                        placed as (
                            insert into event (stream_id, seq, name, at, data)
                            select ?1, head_seq, ?2, ?3, cast(?4 as jsonb) from head returning seq)
                        select seq from placed, pg_notify(?5, ?1 || ' ' || seq)""")
                .setParameter(1, stream).setParameter(2, publication.event().name()).setParameter(3, clock.instant())
                .setParameter(4, json(publication)).setParameter(5, Channels.EVENT).getSingleResult();
        publication.placedAt(seq.longValue());
    }

    /** The events of a stream behind a position, in order. */
    @SuppressWarnings("unchecked")
    public List<LoggedEvent> listAfter(Actor actor, StreamId stream, long seq, int limit) {
        List<Object[]> rows = em.createNativeQuery(
                        "select seq, name, at, cast(data as text) from event where stream_id = ?1 and seq > ?2 order by seq")
                .setParameter(1, stream.toString()).setParameter(2, seq).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> new LoggedEvent(stream, ((Number) row[0]).longValue(), (String) row[1], (Instant) row[2],
                parsed((String) row[3]))).toList();
    }

    /** The position of the last event of each stream; 0 for one in which nothing happened yet. */
    public Map<StreamId, Long> heads(Actor actor, Collection<StreamId> streams) {
        Map<StreamId, Long> heads = new HashMap<>();
        streams.forEach(stream -> heads.put(stream, 0L));
        List<?> rows = em.createNativeQuery("select id, head_seq from stream where id = any(cast(?1 as text[]))")
                .setParameter(1, streams.stream().map(StreamId::toString).toArray(String[]::new)).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row ->
                StreamId.find((String) row[0]).ifPresent(stream -> heads.put(stream, ((Number) row[1]).longValue())));
        return heads;
    }

    public long head(Actor actor, StreamId stream) {
        return heads(actor, List.of(stream)).get(stream);
    }

    /** Marks the life of this database: after a restore from a backup it is another, and clients fetch afresh. */
    public UUID epoch(Actor actor) {
        return (UUID) em.createNativeQuery("select epoch from epoch", UUID.class).getSingleResult();
    }

    private static String json(Publication publication) {
        try {
            return JSON.writeValueAsString(publication.event());
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
