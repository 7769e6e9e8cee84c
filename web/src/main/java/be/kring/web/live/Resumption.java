package be.kring.web.live;

import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * From {@code hello} to live. The streams that hello names are the person's own, so they are followed without asking again; whatever happened to
 * their memberships since is an event behind hello's position in their own stream, which is followed last.
 */
@ApplicationScoped
class Resumption {

    /** A position that is no position: it gets a reset. */
    private static final long NOWHERE = -1;

    @Inject
    EventLog log;

    @Inject
    MembershipService memberships;

    @Inject
    Hub hub;

    /** What the server says first. */
    record Hello(UUID epoch, Map<StreamId, Long> heads) {

        /** When it was answered: whatever is asked for from then on is checked. */
        Hello spent() {
            return new Hello(epoch, Map.of());
        }
    }

    /** The person's own stream and those of their groups, with their heads. */
    Hello hello(Actor actor) {
        return new Hello(log.epoch(Actor.SYSTEM), memberships.mapHeads(actor));
    }

    /** Goes on from the positions that the client has; a stream that it does not name goes on from hello's position, or as it did since an earlier resume. */
    void resume(LiveSession session, Hello hello, ClientFrame.Resume resume) {
        boolean sameLife = resume.epoch().equals(log.epoch(Actor.SYSTEM).toString());
        Map<StreamId, Long> wanted = new HashMap<>(hello.heads());
        resume.positions().forEach((stream, position) -> wanted.put(stream, sameLife ? position : NOWHERE));
        Set<StreamId> unsure = new HashSet<>(wanted.keySet());
        unsure.removeAll(hello.heads().keySet());
        if (!unsure.isEmpty()) {
            Set<StreamId> allowed = hub.followable(session.actor(), unsure);
            wanted.keySet().removeIf(stream -> unsure.contains(stream) && !allowed.contains(stream));
        }
        StreamId own = StreamId.person(session.personId());
        wanted.forEach((stream, position) -> {
            if (!stream.equals(own)) {
                hub.follow(session, stream, position);
            }
        });
        boolean told = !wanted.containsKey(own) || followsOwn(session, own, wanted.get(own), hello);
        if (!unsure.isEmpty() || !told) {
            leaveUnreadable(session);
        }
    }

    /** @return whether the client was told everything that happened to its memberships since hello */
    private boolean followsOwn(LiveSession session, StreamId own, long position, Hello hello) {
        Replay replay = hub.follow(session, own, position);
        replay.frames().stream().filter(Hub::changesMembership).forEach(frame -> hub.reconsider(session, frame));
        return !replay.wasReset() && position <= hello.heads().getOrDefault(own, position);
    }

    /** For what could have changed between the question and the following without an event that tells of it. */
    private void leaveUnreadable(LiveSession session) {
        Set<StreamId> followed = Set.copyOf(session.following());
        Set<StreamId> readable = hub.followable(session.actor(), followed);
        followed.stream().filter(stream -> !readable.contains(stream)).forEach(stream -> hub.leave(session, stream));
    }
}
