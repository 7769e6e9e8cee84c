package be.kring.web.live;

import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.NotFound;
import be.kring.shared.Notified;
import be.kring.shared.StreamId;
import be.kring.stream.Ephemeral;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is here and who is writing: told by each node to all through the database, never stored, and forgotten when a node is not heard
 * for a while. Only members of a group are present in it.
 */
@ApplicationScoped
class Presence {

    private static final int NAMED = 12;
    private static final long FORGOTTEN_AFTER_NANOS = 80_000_000_000L;

    @Inject
    Hub hub;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    PersonDirectory people;

    @Inject
    Ephemeral ephemeral;

    private final String node = UUID.randomUUID().toString();
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Map<String, Here>> byGroup = new ConcurrentHashMap<>();

    /** Whom one node has in a group: how many, and the names of some. */
    private record Here(long count, List<Brief> people, long heardNanos) {
    }

    private record Brief(UUID id, String handle, String name) {
    }

    private record Told(String type, String node, UUID group, UUID thread, Brief person, Long count, List<Brief> people) {
    }

    private record Typing(String type, UUID group, UUID thread, Brief person) {
    }

    private record Present(String type, UUID group, List<Brief> people, long count) {
    }

    /** Somebody came to these groups, or left them. */
    void changed(Set<UUID> groups) {
        changed.addAll(groups);
    }

    /** Somebody is writing; only members are shown, and only to others. */
    void typing(LiveSession session, ClientFrame.Typing frame) {
        if (mayShow(session.actor(), frame.group())) {
            people.findView(session.actor(), session.personId()).ifPresent(person -> ephemeral.send(session.actor(),
                    Json.write(new Told("typing", node, frame.group(), frame.thread(), brief(person), null, null))));
        }
    }

    /** Tells what changed on this node since the last time, or everything. */
    void tell(boolean everything) {
        Set<UUID> due = everything ? Set.copyOf(hub.groups()) : Set.copyOf(changed);
        changed.removeAll(due);
        due.forEach(this::tellGroup);
    }

    void on(@Observes Notified notified) {
        if (notified.channel().equals(Channels.EPHEMERAL)) {
            JsonNode told = Json.read(notified.payload());
            UUID group = UUID.fromString(told.path("group").asText());
            if (told.path("type").asText().equals("typing")) {
                showTyping(group, told);
            } else {
                hear(group, told);
            }
        }
    }

    private void tellGroup(UUID group) {
        Set<UUID> here = memberships.membersAmong(Actor.SYSTEM, group,
                hub.followers(group).stream().map(LiveSession::personId).collect(Collectors.toSet()));
        List<Brief> named = people.mapViews(Actor.SYSTEM, here.stream().sorted().limit(NAMED).toList()).values().stream()
                .map(Presence::brief).sorted(Comparator.comparing(Brief::name)).toList();
        ephemeral.send(Actor.SYSTEM, Json.write(new Told("presence", node, group, null, null, (long) here.size(), named)));
    }

    private void hear(UUID group, JsonNode told) {
        long now = System.nanoTime();
        Map<String, Here> nodes = byGroup.computeIfAbsent(group, any -> new ConcurrentHashMap<>());
        nodes.values().removeIf(here -> now - here.heardNanos() > FORGOTTEN_AFTER_NANOS);
        nodes.put(told.path("node").asText(), new Here(told.path("count").asLong(), briefs(told.path("people")), now));
        List<Brief> named = nodes.values().stream().flatMap(here -> here.people().stream())
                .collect(Collectors.toMap(Brief::id, Function.identity(), (one, same) -> one)).values().stream()
                .sorted(Comparator.comparing(Brief::name)).limit(NAMED).toList();
        long count = nodes.values().stream().mapToLong(Here::count).sum();
        String frame = Json.write(new Present("presence", group, named, count));
        hub.followers(group).forEach(session -> session.outbox.add(frame));
    }

    private void showTyping(UUID group, JsonNode told) {
        Brief person = brief(told.path("person"));
        UUID thread = told.path("thread").isTextual() ? UUID.fromString(told.path("thread").asText()) : null;
        String frame = Json.write(new Typing("typing", group, thread, person));
        hub.followers(group).stream().filter(session -> !session.personId().equals(person.id()))
                .forEach(session -> session.outbox.add(frame));
    }

    private boolean mayShow(Actor actor, UUID group) {
        try {
            return GroupPolicy.canPost(groups.getAccess(actor, group));
        } catch (NotFound unseen) {
            return false;
        }
    }

    private static Brief brief(PersonView person) {
        return new Brief(person.id(), person.handle(), person.name());
    }

    private static Brief brief(JsonNode person) {
        return new Brief(UUID.fromString(person.path("id").asText()), person.path("handle").asText(), person.path("name").asText());
    }

    private static List<Brief> briefs(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false).map(Presence::brief).toList();
    }
}
