package be.kring.checker.actor;

import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one reader sees of one group: fetched once, then brought up to date by events alone, as a page does for hours. At the end
 * it must be what a fresh page shows. The events are kept in a file and applied by the browser's own functions.
 */
public final class FreshState {

    private static final int PATIENCE = 60;

    private final Participant reader;
    private final Group group;
    private final String pinned;
    private final Path file;
    private JsonNode before;
    private BufferedWriter events;

    /** @param pinned a thread whose replies are compared too */
    public FreshState(Participant reader, Group group, String pinned, Path file) {
        this.reader = reader;
        this.group = group;
        this.pinned = pinned;
        this.file = file;
    }

    @Override
    public String toString() {
        return reader.person() + " in " + group.slug();
    }

    /** Fetches what the reader sees now. @return the position in the stream from which events are needed */
    public synchronized long fetch() {
        try {
            if (events != null) {
                events.close();
            }
            events = Files.newBufferedWriter(file);
            before = state();
            return before.at("/posts/head").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what comes on the reader's screen. After a reset everything is fetched again, as a page does. */
    public synchronized void hear(JsonNode frame) {
        boolean ofGroup = frame.path("stream").asText().equals(group.stream());
        if (frame.path("type").asText().equals("reset") && ofGroup) {
            fetchInTheEnd();
        } else if (frame.path("type").asText().equals("event") && (ofGroup || frame.at("/data/groupId").asText().equals(group.id()))) {
            try {
                events.write(frame.toString());
                events.newLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How the state with its events differs from a fresh one; empty when it does not. */
    public synchronized Optional<String> difference() {
        ObjectNode after = (ObjectNode) BrowserReducers.apply(before, kept());
        Set<String> fetch = new HashSet<>();
        after.path("fetch").forEach(id -> fetch.add(id.asText()));
        after.remove("fetch");
        fetchAgain((ArrayNode) after.at("/posts/items"), fetch);
        return difference("", settled(after), settled(state()));
    }

    private ArrayNode kept() {
        ArrayNode list = Api.object().arrayNode();
        try {
            events.flush();
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(line -> new Answer(0, null, null, line).json()).forEach(list::add);
            }
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an event does not say all, the page asks for that thread again. */
    private void fetchAgain(ArrayNode threads, Set<String> ids) {
        for (int i = 0; i < threads.size(); i++) {
            if (ids.contains(threads.get(i).path("id").asText())) {
                threads.set(i, reader.colleague().reads(threads.get(i).path("id").asText()));
            }
        }
    }

    private void fetchInTheEnd() {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                fetch();
                return;
            } catch (UncheckedIOException | AssertionError notNow) {
                Pause.millis(1_000);
            }
        }
        throw new IllegalStateException("The state of " + group.slug() + " could not be fetched");
    }

    private ObjectNode state() {
        ObjectNode state = Api.object();
        JsonNode now = reader.colleague().group(group.slug());
        state.set("group", now);
        state.set("posts", all("groups/" + group.slug() + "/posts"));
        ObjectNode replies = state.putObject("replies").put("threadId", pinned);
        replies.set("items", all("posts/" + pinned + "/replies").path("items"));
        JsonNode me = reader.colleague().me();
        ObjectNode counts = state.putObject("counts").put("me", me.path("id").asText()).put("notifications", me.path("unreadNotifications").asLong());
        counts.putObject("groups").putObject(group.id()).put("unread", now.path("unread").asLong()).put("readSeq", now.path("readSeq").asLong());
        counts.putObject("requests");
        return state;
    }

    private ObjectNode all(String path) {
        ObjectNode first = (ObjectNode) reader.colleague().api().get(path + "?limit=100").expecting(200).json();
        ArrayNode items = (ArrayNode) first.get("items");
        for (String next = first.path("next").textValue(); next != null;) {
            JsonNode page = reader.colleague().api().get(path + "?limit=100&cursor=" + next).expecting(200).json();
            page.path("items").forEach(items::add);
            next = page.path("next").textValue();
        }
        return first.putNull("next");
    }

    /** Without positions, which depend on the moment of asking, and without what the reader's counts say. */
    private static JsonNode settled(JsonNode state) {
        ObjectNode copy = (ObjectNode) BrowserReducers.travelled(state);
        ((ObjectNode) copy.get("group")).remove(List.of("head", "unread", "readSeq", "lastActivityAt"));
        ((ObjectNode) copy.get("posts")).remove("head");
        return copy;
    }

    /** The first place in which two states differ. */
    private static Optional<String> difference(String path, JsonNode kept, JsonNode fresh) {
        if (kept.equals(fresh)) {
            return Optional.empty();
        }
        if (kept.isArray() && fresh.isArray() && kept.size() == fresh.size()) {
            for (int i = 0; i < kept.size(); i++) {
                Optional<String> found = difference(path + "/" + i, kept.get(i), fresh.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (kept.isObject() && fresh.isObject()) {
            Set<String> names = new HashSet<>();
            kept.fieldNames().forEachRemaining(names::add);
            fresh.fieldNames().forEachRemaining(names::add);
            return names.stream().sorted().map(name -> difference(path + "/" + name, kept.path(name), fresh.path(name))).flatMap(Optional::stream).findFirst();
        }
        return Optional.of(path + " is " + brief(kept) + " with events and " + brief(fresh) + " when fetched");
    }

    private static String brief(JsonNode json) {
        String text = json.isArray() ? json.size() + " items" : json.toString();
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
