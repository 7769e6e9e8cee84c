package be.kring.web.live;

import be.kring.person.Revocations;
import be.kring.person.Revoked;
import be.kring.web.security.SignedIn;
import io.undertow.websockets.jsr.UndertowSession;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The open sockets of this node, by person. */
@ApplicationScoped
class Sockets {

    /** Of one person on one node; the oldest makes room. */
    static final int MAX_PER_PERSON = 5;
    static final int SIGNED_OUT = 4001;
    static final int NO_LONGER_ALLOWED = 4003;
    static final int TOO_MANY = 4008;

    /** What a reader has to answer a close frame; then the connection is cut, and with it goes what waited for it. */
    private static final long GRACE_NANOS = 10_000_000_000L;

    @Inject
    Revocations revocations;

    @Inject
    LiveCounters counters;

    private final Map<UUID, List<LiveSession>> byPerson = new ConcurrentHashMap<>();
    private final Map<LiveSession, Long> closing = new ConcurrentHashMap<>();

    void add(LiveSession session) {
        List<LiveSession> own = byPerson.compute(session.personId(), (person, before) -> {
            List<LiveSession> list = before == null ? new CopyOnWriteArrayList<>() : before;
            list.add(session);
            return list;
        });
        if (own.size() > MAX_PER_PERSON) {
            own.get(0).outbox.close(TOO_MANY, "too many sockets");
        }
        closeIfOverMeanwhile(session);
    }

    void remove(LiveSession session) {
        byPerson.computeIfPresent(session.personId(), (person, own) -> {
            own.remove(session);
            return own.isEmpty() ? null : own;
        });
        closing.put(session, System.nanoTime());
        counters.ended(session);
    }

    /** Cuts the connections of those who do not answer the close frame: they may never read it. */
    void cutUnanswered() {
        long now = System.nanoTime();
        closing.entrySet().removeIf(entry -> {
            boolean due = now - entry.getValue() > GRACE_NANOS;
            if (due && entry.getKey().session() instanceof UndertowSession open) {
                open.forceClose();
            }
            boolean gone = due || !entry.getKey().session().isOpen();
            if (gone) {
                entry.getKey().outbox.forget();
            }
            return gone;
        });
    }

    Collection<LiveSession> of(UUID personId) {
        return byPerson.getOrDefault(personId, List.of());
    }

    Collection<LiveSession> all() {
        return byPerson.values().stream().flatMap(List::stream).toList();
    }

    /** A sign-in ended, or an account was disabled: its sockets end too. */
    void on(@Observes Revoked revoked) {
        int code = revoked.reason() == Revoked.Reason.SIGNED_OUT ? SIGNED_OUT : NO_LONGER_ALLOWED;
        all().stream().filter(session -> session.isEndedBy(revoked)).forEach(session -> session.outbox.close(code, ""));
    }

    /** The sign-in may have ended between the handshake and the moment from which {@link #on} hears of it. */
    private void closeIfOverMeanwhile(LiveSession session) {
        SignedIn signIn = session.signIn();
        if (revocations.isRevoked(signIn.issuer(), signIn.subject(), signIn.sid(), signIn.since())) {
            session.outbox.close(SIGNED_OUT, "");
        }
    }

    @PreDestroy
    void goAway() {
        all().forEach(session -> session.outbox.close(CloseReason.CloseCodes.GOING_AWAY.getCode(), "the node stops"));
    }
}
