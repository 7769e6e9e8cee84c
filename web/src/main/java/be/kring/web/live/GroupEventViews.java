package be.kring.web.live;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.ThreadRulesService;
import be.kring.discussion.ThreadRulesView;
import be.kring.discussion.ThreadState;
import be.kring.group.GroupNumbers;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.stream.LoggedEvent;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the {@code data} of a group's events from the state of this moment, once for all readers: what was hidden since, a replay does not
 * show either, nor what went to another group. The log holds ids only. An event whose subject does not exist any more has empty data and keeps its number.
 */
@ApplicationScoped
class GroupEventViews {

    private static final String ABOUT_BADGES = "badge.changed";
    private static final String ABOUT_QUESTIONS = "question.changed";
    private static final Set<String> ABOUT_MEMBERS = Set.of("member.joined", "member.left", "member.changed");
    private static final Set<String> ABOUT_MOVES = Set.of("thread.left", "thread.arrived");
    private static final Set<String> ABOUT_THREADS = Set.of("post.created", "post.withdrawn");

    @Inject
    FeedService feed;

    @Inject
    ThreadRulesService threads;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    PersonDirectory people;

    /** The data of each event, in the same order. */
    List<Object> of(UUID groupId, List<LoggedEvent> events) {
        Map<UUID, PostView> posts = new HashMap<>(feed.mapNeutral(Actor.SYSTEM, ids(events, "postId", any -> true)));
        posts.values().removeIf(moved -> !moved.groupId().equals(groupId));
        Map<UUID, ThreadState> states = feed.mapThreadStates(Actor.SYSTEM, ids(events, "threadId", ABOUT_THREADS::contains));
        Members members = members(groupId, ids(events, "personId", ABOUT_MEMBERS::contains));
        Map<UUID, PersonView> badges = people.mapViews(Actor.SYSTEM, ids(events, "personId", ABOUT_BADGES::equals));
        Threads changed = changed(groupId, ids(events, "threadId", "thread.changed"::equals));
        Map<UUID, PostView> asked = feed.mapNeutral(Actor.SYSTEM, ids(events, "threadId", ABOUT_QUESTIONS::equals));
        JsonNode group = events.stream().anyMatch(event -> event.name().equals("group.changed"))
                ? withoutCaller(groups.getNeutral(Actor.SYSTEM, groupId)) : null;
        return events.stream().map(event -> {
            if (event.name().equals("group.changed")) {
                return Map.of("group", group);
            }
            if (event.name().equals(ABOUT_BADGES)) {
                return Map.of("person", badges.get(event.id("personId")));
            }
            if (event.name().equals("thread.changed")) {
                return changed.view(event);
            }
            if (event.name().equals(ABOUT_QUESTIONS)) {
                return question(event, asked.get(event.id("threadId")), groupId);
            }
            if (event.name().equals("desk.arranged")) {
                return Map.of("groupId", groupId);
            }
            if (ABOUT_MOVES.contains(event.name())) {
                return moved(event);
            }
            return ABOUT_MEMBERS.contains(event.name()) ? members.view(event.id("personId")) : post(event, posts.get(event.id("postId")), states);
        }).toList();
    }

    /** What a thread that went took along, for the counts; one that came is fetched by who may read it. */
    private static Object moved(LoggedEvent event) {
        return event.name().equals("thread.arrived") ? Map.of("threadId", event.id("threadId"))
                : Map.of("threadId", event.id("threadId"), "seqs", event.data().path("seqs"), "authors", event.data().path("authors"));
    }

    /** Empty when the thread went elsewhere, or was taken back. */
    private static Object question(LoggedEvent event, PostView start, UUID groupId) {
        return start == null || start.question() == null || !start.groupId().equals(groupId) ? Map.of()
                : Map.of("threadId", event.id("threadId"), "question", start.question());
    }

    private static Object post(LoggedEvent event, PostView post, Map<UUID, ThreadState> threads) {
        if (post == null) {
            return Map.of();
        }
        return switch (event.name()) {
            case "post.created", "post.withdrawn" -> inThread(event, post, threads.get(post.threadId()));
            case "post.edited", "post.corrected", "post.hidden", "post.unhidden" -> Map.of("post", post);
            case "reaction.changed" -> Map.of("postId", post.id(), "threadId", post.threadId(), "personId", event.id("personId"),
                    "kind", event.text("kind"), "added", event.data().path("added").asBoolean(),
                    "reactions", post.state() == PostState.WITHDRAWN ? List.of() : post.reactions());
            default -> Map.of();
        };
    }

    private static Map<String, Object> inThread(LoggedEvent event, PostView post, ThreadState thread) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("post", post);
        data.put("thread", thread);
        if (event.name().equals("post.withdrawn")) {
            data.put("removed", post.parentId() != null || thread.replyCount() == 0);
        }
        return data;
    }

    private Threads changed(UUID groupId, Set<UUID> ids) {
        return ids.isEmpty() ? new Threads(Map.of(), Map.of())
                : new Threads(threads.map(Actor.SYSTEM, groupId, ids), threads.mapPins(Actor.SYSTEM, groupId));
    }

    /** What holds for threads, and which of the group are pinned where. */
    private record Threads(Map<UUID, ThreadRulesView> rules, Map<UUID, Integer> pins) {

        /** Empty when the thread went elsewhere. */
        Map<String, Object> view(LoggedEvent event) {
            UUID thread = event.id("threadId");
            return !rules.containsKey(thread) ? Map.of()
                    : Map.of("threadId", thread, "rules", rules.get(thread), "pins", pins, "personId", event.id("by"));
        }
    }

    private Members members(UUID groupId, Set<UUID> ids) {
        return ids.isEmpty() ? new Members(Map.of(), Map.of(), GroupNumbers.NONE)
                : new Members(people.mapViews(Actor.SYSTEM, ids), memberships.mapRoles(Actor.SYSTEM, groupId, ids), groups.numbers(Actor.SYSTEM, groupId));
    }

    /** Those whom events are about, as they are in the group now. */
    private record Members(Map<UUID, PersonView> persons, Map<UUID, Role> roles, GroupNumbers numbers) {

        Map<String, Object> view(UUID person) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("person", persons.get(person));
            data.put("role", roles.get(person));
            data.put("memberCount", numbers.memberCount());
            data.put("organisationCount", numbers.organisationCount());
            data.put("levels", numbers.levels());
            return data;
        }
    }

    private static Set<UUID> ids(List<LoggedEvent> events, String field, Predicate<String> named) {
        return events.stream().filter(event -> named.test(event.name())).map(event -> event.id(field)).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A null would say to each reader that they are no member. */
    private static JsonNode withoutCaller(GroupView group) {
        return ((ObjectNode) Json.read(Json.write(group))).without(List.of("membership", "readSeq", "pendingRequests"));
    }
}
