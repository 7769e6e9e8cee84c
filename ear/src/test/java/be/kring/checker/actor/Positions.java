package be.kring.checker.actor;

import be.kring.checker.history.Fact;
import be.kring.checker.history.TabId;
import be.kring.driver.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where one tab is in each stream that it shows, and from where it asks for more when it resumes. Used by one thread at a time. */
final class Positions {

    private static final long NOT_ASKED = -1;

    private final World world;
    private final TabId tab;
    private final Map<String, Long> reached = new TreeMap<>();
    private final Set<String> forged = new TreeSet<>();

    Positions(World world, TabId tab) {
        this.world = world;
        this.tab = tab;
    }

    void show(String stream, long head) {
        reached.put(stream, head);
    }

    /** Asks for all of it whenever it is not shown. */
    void forge(String stream) {
        forged.add(stream);
    }

    /** What the tab asks for. */
    ObjectNode wanted() {
        ObjectNode wanted = Api.object();
        forged.forEach(stream -> wanted.put(stream, 0));
        reached.forEach(wanted::put);
        return wanted;
    }

    /** The position that the tab has, or asked for; negative without one. */
    long of(String stream) {
        return reached.getOrDefault(stream, forged.contains(stream) ? 0 : NOT_ASKED);
    }

    /** Streams of hello that this tab does not show yet begin at their heads; closed groups that are not in hello are none of ours any more. */
    void greet(JsonNode streams) {
        streams.fields().forEachRemaining(stream -> reached.putIfAbsent(stream.getKey(), stream.getValue().asLong()));
        reached.keySet().stream().filter(stream -> world.isClosed(stream) && !streams.has(stream)).toList().forEach(this::drop);
        reached.forEach((stream, position) -> followed(stream, position, true));
    }

    /** Whoever came back to a group between hello and {@code resume} may see it, and asked for all of it. */
    void grantForged(String stream, long seq) {
        if (seq == 1 && forged.contains(stream) && reached.putIfAbsent(stream, 0L) == null) {
            followed(stream, 0, true);
        }
    }

    void advance(String stream, long seq) {
        reached.computeIfPresent(stream, (same, before) -> Math.max(before, seq));
    }

    void reset(String stream, long head) {
        reached.put(stream, head);
        followed(stream, head, true);
    }

    /** Does as a change of a membership tells. */
    void follow(JsonNode change) {
        String stream = "group:" + change.path("groupId").asText();
        if (change.at("/membership/state").asText().equals("MEMBER")) {
            if (reached.putIfAbsent(stream, change.path("head").asLong()) == null) {
                followed(stream, change.path("head").asLong(), false);
            }
        } else if (world.isClosed(stream)) {
            drop(stream);
        }
    }

    private void drop(String stream) {
        if (reached.remove(stream) != null) {
            world.history().add(new Fact.Unfollowed(world.history().now(), tab, stream));
        }
    }

    private void followed(String stream, long position, boolean exact) {
        world.history().add(new Fact.Followed(world.history().now(), tab, stream, position, exact));
    }
}
