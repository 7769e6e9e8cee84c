package be.kring.web.live;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.PostState;
import be.kring.discussion.ReactionView;
import be.kring.discussion.ThreadState;
import be.kring.group.GroupNumbers;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.MembershipService;
import be.kring.group.MembershipView;
import be.kring.notification.NotificationService;
import be.kring.person.MeView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the {@code data} of an event from the state of this moment, once for all readers: what was hidden since, a replay does not
 * show either. The log holds ids only.
 */
@ApplicationScoped
class EventViews {

    @Inject
    FeedService feed;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    PersonService persons;

    @Inject
    PersonDirectory people;

    @Inject
    NotificationService notifications;

    @Inject
    EventLog log;

    /** Never fails for what is gone: an event whose subject does not exist any more has empty data and keeps its number. */
    Object of(LoggedEvent event) {
        try {
            return event.stream().kind() == StreamId.Kind.GROUP ? group(event) : person(event);
        } catch (NotFound gone) {
            return Map.of();
        }
    }

    private Object group(LoggedEvent event) {
        return switch (event.name()) {
            case "post.created", "post.withdrawn" -> post(event);
            case "post.edited", "post.corrected", "post.hidden", "post.unhidden" ->
                    Map.of("post", feed.getNeutral(Actor.SYSTEM, event.id("postId")));
            case "reaction.changed" -> reaction(event);
            case "member.joined", "member.left", "member.changed" -> member(event);
            case "group.changed" -> Map.of("group", withoutCaller(groups.getNeutral(Actor.SYSTEM, event.stream().id())));
            default -> Map.of();
        };
    }

    private Object person(LoggedEvent event) {
        Actor actor = persons.findActor(event.stream().id()).orElseThrow(NotFound::new);
        return switch (event.name()) {
            case "membership.changed" -> membership(actor, event.id("groupId"));
            case "group.read" -> groupRead(actor, event.id("groupId"));
            case "request.asked", "request.decided" -> Map.of("groupId", event.id("groupId"), "personId", event.id("personId"),
                    "pendingRequests", memberships.countRequests(actor, event.id("groupId")));
            case "notification.created" -> Map.of("notification", notifications.get(actor, event.id("notificationId")),
                    "unreadNotifications", notifications.countUnread(actor));
            case "notification.read" -> Map.of("upTo", event.id("upTo"), "unreadNotifications", notifications.countUnread(actor));
            case "settings.changed" -> settings(persons.getMe(actor));
            case "mandate.changed" -> Map.of("mandates", persons.getMe(actor).mandates());
            default -> Map.of();
        };
    }

    private Map<String, Object> post(LoggedEvent event) {
        PostView post = feed.getNeutral(Actor.SYSTEM, event.id("postId"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("post", post);
        boolean reply = post.parentId() != null;
        ThreadState thread = feed.getThreadState(Actor.SYSTEM, post.threadId());
        data.put("thread", thread);
        if (event.name().equals("post.withdrawn")) {
            data.put("removed", reply || thread.replyCount() == 0);
        }
        return data;
    }

    private Map<String, Object> reaction(LoggedEvent event) {
        PostView post = feed.getNeutral(Actor.SYSTEM, event.id("postId"));
        List<ReactionView> reactions = post.state() == PostState.WITHDRAWN ? List.of() : post.reactions();
        return Map.of("postId", post.id(), "threadId", post.threadId(), "personId", event.id("personId"),
                "kind", event.text("kind"), "added", event.data().path("added").asBoolean(), "reactions", reactions);
    }

    private Map<String, Object> member(LoggedEvent event) {
        UUID group = event.stream().id();
        UUID person = event.id("personId");
        GroupNumbers numbers = groups.numbers(Actor.SYSTEM, group);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("person", people.findView(Actor.SYSTEM, person).orElseThrow(NotFound::new));
        data.put("role", memberships.findStanding(Actor.SYSTEM.as(person), group).map(standing -> standing.membership().role()).orElse(null));
        data.put("memberCount", numbers.memberCount());
        data.put("organisationCount", numbers.organisationCount());
        data.put("levels", numbers.levels());
        return data;
    }

    private Map<String, Object> membership(Actor actor, UUID groupId) {
        var group = groups.mapRefs(actor, List.of(groupId)).get(groupId);
        MembershipView membership = memberships.findStanding(actor, groupId).map(MembershipService.Standing::membership).orElse(null);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("groupId", groupId);
        data.put("slug", group.slug());
        data.put("names", group.names());
        data.put("colour", group.colour());
        data.put("membership", membership);
        data.put("head", log.head(Actor.SYSTEM, StreamId.group(groupId)));
        data.put("unread", feed.mapUnread(actor).getOrDefault(groupId, 0L));
        return data;
    }

    private Map<String, Object> groupRead(Actor actor, UUID groupId) {
        long seq = memberships.findStanding(actor, groupId).map(MembershipService.Standing::readSeq).orElse(0L);
        return Map.of("groupId", groupId, "seq", seq, "unread", feed.mapUnread(actor).getOrDefault(groupId, 0L));
    }

    /** A null would say to each reader that they are no member. */
    private static JsonNode withoutCaller(GroupView group) {
        return ((ObjectNode) Json.read(Json.write(group))).without(List.of("membership", "readSeq", "pendingRequests"));
    }

    private static Map<String, Object> settings(MeView me) {
        return Map.of("language", me.language(), "theme", me.theme());
    }
}
