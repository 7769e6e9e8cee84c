package be.kring.expertise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The topics that come with Kring, as {@code /topics/topics.tsv} has them; each after the one above it. */
record Vocabulary(List<Entry> entries) {

    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");
    private static final int COLUMNS = 10;

    /**
     * One topic.
     *
     * @param broader the slug of the topic above; empty at the top
     * @param labels  by language tag, the name first
     */
    record Entry(String slug, String broader, Map<String, List<String>> labels) {

        /** The same on every node and in every database. */
        UUID id() {
            return Vocabulary.id(slug);
        }
    }

    static UUID id(String slug) {
        return UUID.nameUUIDFromBytes(("be.kring topic " + slug).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws UncheckedIOException when the file is missing or is not what it should be */
    static Vocabulary read() {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/topics/topics.tsv");
             BufferedReader lines = new BufferedReader(new InputStreamReader(
                     Optional.ofNullable(file).orElseThrow(() -> new IOException("/topics/topics.tsv is missing")), StandardCharsets.UTF_8))) {
            return parse(lines.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when they are not what they should be */
    static Vocabulary of(List<String> lines) {
        try {
            return parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vocabulary parse(List<String> lines) throws IOException {
        Map<String, Entry> found = new LinkedHashMap<>();
        for (String line : lines) {
            Entry entry = entry(line.split("\t", -1));
            found.put(entry.slug(), entry);
        }
        return new Vocabulary(fromTheTop(found));
    }

    private static Entry entry(String[] cells) throws IOException {
        if (cells.length != COLUMNS) {
            throw new IOException("topics.tsv has a line of " + cells.length + " columns: " + String.join(" ", cells));
        }
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            LinkedHashSet<String> of = new LinkedHashSet<>(List.of(cells[2 + i]));
            if (!cells[6 + i].isEmpty()) {
                of.addAll(List.of(cells[6 + i].split("\\|")));
            }
            labels.put(LANGUAGES.get(i), List.copyOf(of));
        }
        return new Entry(cells[0], cells[1], labels);
    }

    private static List<Entry> fromTheTop(Map<String, Entry> all) throws IOException {
        LinkedHashMap<String, Entry> ordered = new LinkedHashMap<>();
        for (Entry entry : all.values()) {
            List<Entry> way = new ArrayList<>();
            for (Entry each = entry; each != null && !ordered.containsKey(each.slug()); each = all.get(each.broader())) {
                if (way.contains(each) || !each.broader().isEmpty() && !all.containsKey(each.broader())) {
                    throw new IOException("topics.tsv has no way to the top from " + each.slug());
                }
                way.add(0, each);
            }
            way.forEach(each -> ordered.put(each.slug(), each));
        }
        return List.copyOf(ordered.values());
    }
}
