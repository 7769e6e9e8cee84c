package be.kring.web.live;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.group.MembershipView;
import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Notified;
import be.kring.shared.StreamId;
import be.kring.shared.Swept;
import be.kring.stream.EventLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The streams that somebody on this node follows: what wakes them, and who may follow which. */
@ApplicationScoped
class Hub implements StreamFeed.Readership {

    private static final Logger LOG = Logger.getLogger(Hub.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    EventLog log;

    @Inject
    StreamReader reader;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    Sockets sockets;

    @Inject
    Deliveries deliveries;

    @Inject
    LiveCounters counters;

    private final Map<StreamId, StreamFeed> feeds = new ConcurrentHashMap<>();
    private volatile long lag;

    /** Of these streams those that this person may follow now: their own, and those of groups that they may read. */
    Set<StreamId> followable(Actor actor, Collection<StreamId> streams) {
        List<UUID> ids = streams.stream().filter(stream -> stream.kind() == StreamId.Kind.GROUP).map(StreamId::id).toList();
        Map<UUID, GroupAccess> access = ids.isEmpty() ? Map.of() : groups.mapAccess(actor, ids);
        return streams.stream().filter(stream -> stream.kind() == StreamId.Kind.PERSON ? actor.is(stream.id())
                : access.containsKey(stream.id()) && GroupPolicy.canRead(access.get(stream.id()))).collect(Collectors.toSet());
    }

    /**
     * Follows a stream from a position.
     *
     * @return what the client was told of what came after it
     */
    Replay follow(LiveSession session, StreamId stream, long position) {
        session.follow(stream);
        return counters.followed(feeds.compute(stream, (id, known) -> (known == null ? new StreamFeed(id, reader, this) : known).expect()).follow(session, position));
    }

    void leave(LiveSession session, StreamId stream) {
        session.leave(stream);
        Optional.ofNullable(feeds.get(stream)).ifPresent(feed -> feed.leave(session));
    }

    void leaveAll(LiveSession session) {
        session.following().forEach(stream -> leave(session, stream));
    }

    /** The sockets of this node that follow a group. */
    Collection<LiveSession> followers(UUID groupId) {
        return Optional.ofNullable(feeds.get(StreamId.group(groupId))).map(StreamFeed::followers).orElse(List.of());
    }

    /** The groups that somebody on this node follows. */
    Set<UUID> groups() {
        return feeds.entrySet().stream().filter(entry -> entry.getKey().kind() == StreamId.Kind.GROUP
                && !entry.getValue().followers().isEmpty()).map(entry -> entry.getKey().id()).collect(Collectors.toSet());
    }

    void on(@Observes Notified notified) {
        if (notified.channel().equals(Channels.EVENT)) {
            StreamId.find(notified.payload()).map(feeds::get).ifPresent(this::schedule);
        }
    }

    void on(@Observes Swept swept) {
        feeds.keySet().forEach(stream -> feeds.computeIfPresent(stream, (id, feed) -> feed.isIdle() ? null : feed));
        feeds.values().forEach(StreamFeed::forgetOld);
        Map<StreamId, Long> heads = feeds.isEmpty() ? Map.of() : log.heads(Actor.SYSTEM, feeds.keySet());
        lag = heads.entrySet().stream().mapToLong(each -> behind(each.getKey(), each.getValue())).max().orElse(0);
        counters.swept(heads, this::behind);
        heads.forEach((stream, head) ->
                Optional.ofNullable(feeds.get(stream)).filter(feed -> feed.behind(head) > 0).ifPresent(this::schedule));
    }

    /** By how many events the feed that was furthest behind trailed the log at the last sweep. */
    long lag() {
        return lag;
    }

    private long behind(StreamId stream, long head) {
        return Optional.ofNullable(feeds.get(stream)).map(feed -> feed.behind(head)).orElse(0L);
    }

    @Override
    public void end(StreamFeed feed, Frame frame) {
        List<LiveSession> concerned = feed.followers().stream().filter(session -> concerns(frame, session)).toList();
        if (!concerned.isEmpty()) {
            Set<UUID> readers = readersAmong(feed.stream(), concerned);
            concerned.stream().filter(session -> !readers.contains(session.personId()))
                    .forEach(session -> feed.leaveAfter(frame, session));
        }
    }

    /** When that cannot be asked nobody is taken for a reader: they come back and resume, and are asked about then. */
    private Set<UUID> readersAmong(StreamId stream, List<LiveSession> concerned) {
        try {
            return groups.readersAmong(Actor.SYSTEM, stream.id(), concerned.stream().map(LiveSession::personId).collect(Collectors.toSet()));
        } catch (RuntimeException away) {
            concerned.forEach(session -> comeBack(session, away));
            return Set.of();
        }
    }

    @Override
    public boolean ends(Frame frame, LiveSession session) {
        return concerns(frame, session) && groups.readersAmong(Actor.SYSTEM, frame.event().stream().id(), Set.of(session.personId())).isEmpty();
    }

    @Override
    public void delivered(Frame frame) {
        deliveries.count(frame.event());
        if (changesMembership(frame)) {
            sockets.of(frame.event().stream().id()).stream().filter(LiveSession::isResumed).forEach(session -> reconsider(session, frame));
        }
    }

    static boolean changesMembership(Frame frame) {
        return frame.event().name().equals("membership.changed");
    }

    /**
     * Follows a group of which the frame told the client that they are a member, from the head that it names, and leaves one that they may not
     * read any more. What the frame told decides, not only what holds by now: a client that was told something else waits for the next frame.
     */
    void reconsider(LiveSession session, Frame changed) {
        try {
            session.decide(() -> followAsTold(session, StreamId.group(changed.event().id("groupId")), toldHead(changed)));
        } catch (RuntimeException away) {
            comeBack(session, away);
        }
    }

    /** @param head null for a client that is told to be no member */
    private void followAsTold(LiveSession session, StreamId stream, Long head) {
        GroupAccess access = groups.mapAccess(session.actor(), List.of(stream.id())).get(stream.id());
        if (head == null) {
            session.leftForGood(stream);
        }
        if (access == null || !GroupPolicy.canRead(access)) {
            leave(session, stream);
        } else if (session.session().isOpen() && access.isMember() && !session.follows(stream) && head != null) {
            follow(session, stream, session.returnsAt(stream, head));
        }
    }

    /** A socket that misses something because the database is away would be deaf, or hear too much, and not know it: it comes back and resumes. */
    private static void comeBack(LiveSession session, RuntimeException away) {
        LOG.log(Level.FINE, "A socket has to come back", away);
        session.outbox.close(CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "try again");
    }

    /** The head of the group, told to a client that is a member; null otherwise. */
    private static Long toldHead(Frame changed) {
        return changed.data() instanceof Map<?, ?> data && data.get("membership") instanceof MembershipView membership
                && membership.state() == MembershipState.MEMBER && data.get("head") instanceof Long head ? head : null;
    }

    private static boolean concerns(Frame frame, LiveSession session) {
        return !frame.event().name().equals("member.left") || session.personId().equals(frame.event().id("personId"));
    }

    private void schedule(StreamFeed feed) {
        if (feed.wake()) {
            try {
                executor.execute(feed::advance);
            } catch (RejectedExecutionException full) {
                feed.notYet();
                LOG.log(Level.WARNING, "Too much to do at once; the next sweep looks again for {0}", feed.stream());
            }
        }
    }
}
