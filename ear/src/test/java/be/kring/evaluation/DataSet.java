package be.kring.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder with {@code people.tsv} (id, name), {@code docs.tsv} (id, author, date, text), {@code topics.tsv} (id, question) and {@code qrels.tsv} (topic, person who knows),
 * in UTF-8, with tabs between the columns; the text may have more of them. What cannot be used is left out and said, with the number of its line.
 */
final class DataSet {

    private static final int FIRST_REMARKS = 5;

    private final Path folder;
    private final Map<String, Set<Long>> remarks = new LinkedHashMap<>();

    /** A line of {@code docs.tsv}. */
    record Document(String id, String author, String date, String text) {
    }

    /** Takes what stands in a line. */
    interface Line {

        void take(long number, String[] columns) throws IOException;
    }

    DataSet(Path folder) {
        this.folder = folder;
    }

    Map<String, String> people() throws IOException {
        Map<String, String> people = new LinkedHashMap<>();
        read("people.tsv", 2, 2, (number, columns) -> {
            if (people.putIfAbsent(columns[0], columns[1].isBlank() ? columns[0] : columns[1]) != null) {
                remark("people.tsv: a person a second time, left out", number);
            }
        });
        return people;
    }

    /** One after the other, as there may be many. */
    void documents(Line line) throws IOException {
        read("docs.tsv", 4, 4, line);
    }

    Map<String, String> topics() throws IOException {
        Map<String, String> topics = new LinkedHashMap<>();
        read("topics.tsv", 2, 2, (number, columns) -> {
            if (topics.putIfAbsent(columns[0], columns[1]) != null) {
                remark("topics.tsv: a topic a second time, left out", number);
            }
        });
        return topics;
    }

    /** Who knows, by topic. */
    Map<String, Set<String>> judgements(Set<String> topics) throws IOException {
        Map<String, Set<String>> judgements = new HashMap<>();
        read("qrels.tsv", 2, 4, (number, columns) -> {
            if (columns.length == 4) {
                remark("qrels.tsv: four columns, read as TREC has them (topic, iteration, person, relevance)", number);
            }
            String person = columns[columns.length == 4 ? 2 : 1].strip();
            if (!topics.contains(columns[0])) {
                remark("qrels.tsv: a topic that is not in topics.tsv, left out", number);
            } else if (columns.length > 2 && columns[columns.length - 1].strip().matches("0|-\\d+")) {
                remark("qrels.tsv: judged not to know, left out", number);
            } else {
                judgements.computeIfAbsent(columns[0], none -> new LinkedHashSet<>()).add(person);
            }
        });
        return judgements;
    }

    /** Once for each line, however often the file is read. */
    void remark(String what, long line) {
        remarks.computeIfAbsent(what, none -> new TreeSet<>()).add(line);
    }

    /** A sentence for each kind of what was odd. */
    List<String> remarks() {
        return remarks.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue().size() + (each.getValue().size() == 1 ? " line, " : " lines, ")
                + each.getValue().stream().limit(FIRST_REMARKS).map(String::valueOf).toList() + (each.getValue().size() > FIRST_REMARKS ? " …" : "")).toList();
    }

    private void read(String file, int least, int most, Line line) throws IOException {
        try (BufferedReader reader = open(folder.resolve(file))) {
            long number = 0;
            for (String text = line(reader); text != null; text = line(reader)) {
                number++;
                String clean = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).replace('\0', ' ');
                String[] columns = clean.split("\t", most);
                if (clean.isBlank()) {
                    continue;
                }
                if (columns.length < least || columns[0].isBlank() || columns[1].isBlank() && !file.startsWith("people")) {
                    remark(file + ": not " + least + " columns, or no id, left out", number);
                } else {
                    columns[0] = columns[0].strip();
                    columns[1] = file.startsWith("topics") || file.startsWith("people") ? columns[1] : columns[1].strip();
                    line.take(number, columns);
                }
            }
        }
    }

    /** Up to a line feed: a carriage return alone, as in old mails, ends no line. */
    private static String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = reader.read()) {
            line.append((char) next);
        }
        return line.toString().replaceFirst("\r$", "").replace('\r', ' ');
    }

    /** What is no UTF-8 becomes a replacement character and stops nothing. */
    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)), 1 << 16);
    }
}
