package be.kring.web.live;

import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.NotFound;
import be.kring.shared.Notified;
import be.kring.shared.StreamId;
import be.kring.shared.Swept;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The streams that somebody on this node follows: who may follow which, and what wakes them. */
@ApplicationScoped
class Hub {

    @Resource
    ManagedExecutorService executor;

    @Inject
    EventLog log;

    @Inject
    EventViews views;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    Sockets sockets;

    private final Map<StreamId, StreamFeed> feeds = new ConcurrentHashMap<>();

    /** The streams that are a person's own: theirs and those of their groups, with their heads. */
    Map<StreamId, Long> heads(Actor actor) {
        var own = memberships.mapReadPositions(actor).keySet().stream().map(StreamId::group).collect(Collectors.toList());
        own.add(StreamId.person(actor.personId()));
        return log.heads(Actor.SYSTEM, own);
    }

    /** Whether this person may follow this stream now: their own, and those of groups that they may read. */
    boolean mayFollow(Actor actor, StreamId stream) {
        return stream.kind() == StreamId.Kind.PERSON ? actor.is(stream.id()) : mayRead(actor, stream.id());
    }

    void follow(LiveSession session, StreamId stream, long position) {
        while (!feed(stream).follow(session, position)) {
            Thread.onSpinWait();
        }
    }

    void leave(LiveSession session, StreamId stream) {
        Optional.ofNullable(feeds.get(stream)).ifPresent(feed -> feed.leave(session));
    }

    void leaveAll(LiveSession session) {
        session.following().forEach(stream -> leave(session, stream));
    }

    /** The sockets of this node that follow a group. */
    java.util.Collection<LiveSession> followers(UUID groupId) {
        return Optional.ofNullable(feeds.get(StreamId.group(groupId))).map(StreamFeed::followers).orElse(java.util.List.of());
    }

    /** The groups that somebody on this node follows. */
    java.util.Set<UUID> groups() {
        return feeds.entrySet().stream().filter(entry -> entry.getKey().kind() == StreamId.Kind.GROUP
                && !entry.getValue().followers().isEmpty()).map(entry -> entry.getKey().id()).collect(Collectors.toSet());
    }

    void on(@Observes Notified notified) {
        if (notified.channel().equals(Channels.EVENT)) {
            StreamId.find(notified.payload().split(" ")[0]).map(feeds::get).ifPresent(this::schedule);
        }
    }

    void on(@Observes Swept swept) {
        feeds.forEach((stream, feed) -> {
            if (feed.retire()) {
                feeds.remove(stream, feed);
            }
        });
        if (!feeds.isEmpty()) {
            log.heads(Actor.SYSTEM, feeds.keySet()).forEach((stream, head) ->
                    Optional.ofNullable(feeds.get(stream)).filter(feed -> feed.isBehind(head)).ifPresent(this::schedule));
        }
    }

    private StreamFeed feed(StreamId stream) {
        return feeds.computeIfAbsent(stream, made -> new StreamFeed(made, log, views, this::delivered));
    }

    private void schedule(StreamFeed feed) {
        if (feed.wake()) {
            executor.execute(feed::advance);
        }
    }

    /** What an event changes about who follows what. */
    private void delivered(LoggedEvent event, Object data) {
        if (event.name().equals("membership.changed")) {
            UUID groupId = event.id("groupId");
            long head = data instanceof Map<?, ?> map && map.get("head") instanceof Long told ? told : -1;
            sockets.of(event.stream().id()).forEach(session -> reconsider(session, StreamId.group(groupId), head));
        } else if (event.name().equals("group.changed")) {
            followers(event.stream().id()).forEach(session -> reconsider(session, event.stream(), -1));
        }
    }

    private void reconsider(LiveSession session, StreamId stream, long head) {
        boolean may = mayFollow(session.actor(), stream);
        if (!may) {
            leave(session, stream);
        } else if (head >= 0 && !session.follows(stream) && session.isResumed() && isMember(session.actor(), stream.id())) {
            follow(session, stream, head);
        }
    }

    private boolean mayRead(Actor actor, UUID groupId) {
        try {
            return GroupPolicy.canRead(groups.getAccess(actor, groupId));
        } catch (NotFound unseen) {
            return false;
        }
    }

    private boolean isMember(Actor actor, UUID groupId) {
        return groups.getAccess(actor, groupId).isMember();
    }
}
