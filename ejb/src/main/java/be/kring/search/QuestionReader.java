package be.kring.search;

import be.kring.expertise.Folded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Turns what somebody typed into terms of the index: each word as each of the four languages stems it, since nobody says in which language they ask; words with
 * a typing error as what they resemble; parts and wholes of Dutch and German compounds; and the other names, in all languages, of the topics that the words name.
 * Any term may be found, none must.
 */
final class QuestionReader {

    /** Words of a question that count; the rest of a longer one does not. */
    private static final int MOST_WORDS = 32;
    private static final double SYNONYM = 0.6;

    private static final String EXACT = "with " + Sight.READABLE + """
             select w.n::int, l.language, t.id, t.documents, t.authors, w.stop
            from unnest(cast(:words as text[])) with ordinality q (word, n)
            cross join unnest(cast('{NL,FR,DE,EN}' as text[])) l (language)
            cross join lateral (select q.n, to_tsvector(search_configuration(l.language), q.word) as found) v
            cross join lateral (select q.n, v.found = ''::tsvector as stop) w
            left join lateral unnest(v.found) x on true
            left join lateral (select * from search_term r where r.language = l.language and r.lexeme = left(search_fold(x.lexeme), 200)
                and %s limit 1) t on true""".formatted(Sight.known("r"));

    private static final String STATISTICS = "select documents, authors, average_length from search_statistics";

    private static final String TOPICS = """
            select t.id from topic t where t.state = 'ACCEPTED' and t.id in (
                select topic_id from topic_label where position(' ' || folded || ' ' in :padded) > 0 union all select * from search_topics_named(:folded))""";

    /**
     * The other names of topics: each as one thing of some words, of which none weighs as much as a word that was typed. A single letter says nothing outside its
     * name, as the E of F&E or of E-Mail: it is looked for when it was typed, not because a name holds it.
     */
    private static final String SYNONYMS = "with " + Sight.READABLE + """
             select t.id, t.documents, t.authors, max(1.0 / greatest(1, length(v.found)))::float8
            from topic_label l cross join lateral (select to_tsvector(search_configuration(l.language), search_plain(l.label)) as found) v
            cross join lateral unnest(v.found) x
            cross join lateral (select * from search_term r where r.language = upper(l.language) and r.lexeme = search_fold(x.lexeme) and %s limit 1) t
            where l.topic_id = any (:topics) and length(x.lexeme) > 1 group by t.id, t.documents, t.authors""".formatted(Sight.known("r"));

    private final Connection connection;
    private final UUID asker;
    private final Weights weights;
    private final Map<Integer, Double> terms = new TreeMap<>();

    private QuestionReader(Connection connection, UUID asker) throws SQLException {
        this.connection = connection;
        this.asker = asker;
        this.weights = weights(connection);
    }

    /** A word of the question that one language knows, or may know. @param term null when the index does not have it */
    private record Reading(int word, String language, Integer term, int documents, int authors, boolean stop) {
    }

    /** @param asker whose eyes count: what stands only where she may not read is no word of the index to her */
    static Question read(Connection connection, UUID asker, String text) throws SQLException {
        return new QuestionReader(connection, asker).read(text);
    }

    static Weights weights(Connection connection) throws SQLException {
        return Sql.of(connection, STATISTICS).list(row -> new Weights(row.getLong(1), row.getLong(2), Math.max(1, row.getDouble(3)))).get(0);
    }

    private Question read(String text) throws SQLException {
        Map<String, Long> counts = SearchText.words(text).stream().limit(MOST_WORDS)
                .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
        List<String> words = List.copyOf(counts.keySet());
        List<Reading> readings = Sql.of(connection, EXACT).with("asker", asker).with("words", words)
                .list(row -> new Reading(row.getInt(1) - 1, row.getString(2), row.getObject(3, Integer.class), row.getInt(4), row.getInt(5), row.getBoolean(6)));
        Set<Integer> empty = wordsWithoutMeaning(readings);
        List<String> meant = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (int word = 0; word < words.size(); word++) {
            if (!empty.contains(word)) {
                meant.add(words.get(word));
                if (!addKnown(word, counts.get(words.get(word)), readings)) {
                    unknown.add(words.get(word));
                }
            }
        }
        new Likenesses(connection, asker, weights).of(meant, unknown).forEach(this::add);
        List<UUID> topics = topics(text);
        addSynonyms(topics);
        return new Question(text, Collections.unmodifiableMap(new LinkedHashMap<>(terms)), topics);
    }

    /** A word counts as often as it was typed, and is as rare as all its forms together. @return whether the index has it */
    private boolean addKnown(int word, long times, List<Reading> readings) {
        List<Reading> known = readings.stream().filter(reading -> reading.word() == word && reading.term() != null).toList();
        double weight = times * weights.of(known.stream().mapToLong(Reading::documents).sum(), known.stream().mapToLong(Reading::authors).sum());
        known.forEach(reading -> add(reading.term(), weight));
        return !known.isEmpty();
    }

    /** The language of which the most small words stand in the question is taken for its own, and small words of it say nothing in the others either. */
    private static Set<Integer> wordsWithoutMeaning(List<Reading> readings) {
        Map<String, Set<Integer>> small = readings.stream().filter(Reading::stop)
                .collect(Collectors.groupingBy(Reading::language, Collectors.mapping(Reading::word, Collectors.toSet())));
        int most = small.values().stream().mapToInt(Set::size).max().orElse(0);
        List<Set<Integer>> first = small.values().stream().filter(words -> words.size() == most).toList();
        Set<Integer> own = new HashSet<>(first.isEmpty() ? Set.of() : first.get(0));
        first.forEach(own::retainAll);
        return own;
    }

    private List<UUID> topics(String text) throws SQLException {
        String folded = Folded.of(text);
        return folded.isEmpty() ? List.of() : Sql.of(connection, TOPICS).with("padded", " " + folded + " ").with("folded", folded)
                .list(row -> row.getObject(1, UUID.class));
    }

    private void addSynonyms(List<UUID> topics) throws SQLException {
        if (!topics.isEmpty()) {
            Sql.of(connection, SYNONYMS).with("asker", asker).with("topics", topics).list(row -> {
                add(row.getInt(1), SYNONYM * row.getDouble(4) * weights.of(row.getLong(2), row.getLong(3)));
                return null;
            });
        }
    }

    /** What is meant in two ways counts once, by the stronger. */
    private void add(int term, double weight) {
        terms.merge(term, weight, Math::max);
    }
}
