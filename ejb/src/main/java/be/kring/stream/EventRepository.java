package be.kring.stream;

import be.kring.shared.StreamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EventRepository {

    /** Takes the next number of a stream and stores the event under it; the row of the stream stays locked until the transaction ends. */
    static final String APPEND = """
            with head as (
                insert into stream as s (id, head_seq) values (?1, 1)
                on conflict (id) do update set head_seq = s.head_seq + 1 returning head_seq)
            insert into event (stream_id, seq, name, at, data)
            select ?1, head_seq, ?2, ?3, cast(?4 as jsonb) from head returning seq""";

    @PersistenceContext
    EntityManager em;

    long append(StreamId stream, String name, Instant at, String data) {
        return ((Number) em.createNativeQuery(APPEND).setParameter(1, stream.toString()).setParameter(2, name).setParameter(3, at)
                .setParameter(4, data).getSingleResult()).longValue();
    }

    /** Rows of seq, name, at and data as text. */
    @SuppressWarnings("unchecked")
    List<Object[]> listAfter(StreamId stream, long seq, int limit) {
        return em.createNativeQuery("select seq, name, at, cast(data as text) from event where stream_id = ?1 and seq > ?2 order by seq")
                .setParameter(1, stream.toString()).setParameter(2, seq).setMaxResults(limit).getResultList();
    }

    void seeOneMoment() {
        em.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    }

    /** Rows of stream and head; streams in which nothing happened yet are left out. */
    @SuppressWarnings("unchecked")
    List<Object[]> heads(Collection<StreamId> streams) {
        return em.createNativeQuery("select id, head_seq from stream where id = any(cast(?1 as text[]))")
                .setParameter(1, streams.stream().map(StreamId::toString).toArray(String[]::new)).getResultList();
    }

    UUID epoch() {
        return (UUID) em.createNativeQuery("select epoch from epoch", UUID.class).getSingleResult();
    }

    void wake(String channel, String payload) {
        em.createNativeQuery("select 1 from pg_notify(?1, ?2)").setParameter(1, channel).setParameter(2, payload).getSingleResult();
    }
}
