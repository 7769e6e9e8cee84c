package be.kring.search;

import be.kring.discussion.Excerpt;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of each text the part with the most words of the question, and which words those are: found as the index finds them, by their stems in the language of the text. */
final class Passages {

    /** Words of a part. */
    private static final int LENGTH = 32;
    /** Words before the first one that counts, unless the sentence begins later. */
    private static final int BEFORE = 8;
    /** Characters of a text that are looked at. */
    private static final int MOST = 6_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?:]\\s+$");

    private static final String POSITIONS = """
            select x.n, u.position::int
            from unnest(cast(:numbers as int[]), cast(:languages as text[]), cast(:texts as text[])) x (n, language, body)
            cross join lateral unnest(to_tsvector(search_configuration(x.language), x.body)) w
            cross join lateral (select t.id from search_term t where t.language = x.language and t.lexeme = left(search_fold(w.lexeme), 200) limit 1) t
            cross join lateral unnest(w.positions) u (position)
            where t.id = any (cast(:terms as int[]))""";

    private Passages() {
    }

    /** A word of a text. */
    private record Word(int from, int to) {
    }

    static Map<UUID, List<Found.Piece>> of(Connection connection, Question question, Collection<PostSearch.Hit> hits) throws SQLException {
        List<PostSearch.Hit> posts = List.copyOf(hits);
        List<String> texts = posts.stream().map(hit -> Excerpt.plain(hit.html())).map(text -> text.substring(0, Math.min(text.length(), MOST))).toList();
        List<List<Word>> words = texts.stream().map(Passages::words).toList();
        List<Integer> numbers = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        for (int index = 0; index < posts.size(); index++) {
            numbers.add(index);
            String text = texts.get(index);
            joined.add(String.join(" ", words.get(index).stream().map(word -> text.substring(word.from(), word.to()).toLowerCase(java.util.Locale.ROOT)).toList()));
        }
        Map<Integer, Set<Integer>> found = new HashMap<>();
        Sql.of(connection, POSITIONS).with("numbers", numbers).with("languages", posts.stream().map(hit -> hit.language().name()).toList()).with("texts", joined)
                .with("terms", question.ids()).list(row -> found.computeIfAbsent(row.getInt(1), none -> new HashSet<>()).add(row.getInt(2) - 1));
        Map<UUID, List<Found.Piece>> passages = new HashMap<>();
        for (int index = 0; index < posts.size(); index++) {
            passages.put(posts.get(index).id(), pieces(texts.get(index), words.get(index), found.getOrDefault(index, Set.of())));
        }
        return passages;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end()));
        }
        return words;
    }

    /** @param hits the numbers of the words that were looked for */
    private static List<Found.Piece> pieces(String text, List<Word> words, Set<Integer> hits) {
        if (words.isEmpty()) {
            return List.of();
        }
        int first = begin(text, words, hits);
        int last = Math.min(words.size(), first + LENGTH) - 1;
        List<Found.Piece> pieces = new ArrayList<>();
        int done = first == 0 ? 0 : words.get(first).from();
        StringBuilder plain = new StringBuilder(first == 0 ? "" : "… ");
        for (int number = first; number <= last; number++) {
            if (hits.contains(number)) {
                plain.append(text, done, words.get(number).from());
                add(pieces, plain.toString(), false);
                plain.setLength(0);
                add(pieces, text.substring(words.get(number).from(), words.get(number).to()), true);
                done = words.get(number).to();
            }
        }
        boolean whole = last == words.size() - 1;
        add(pieces, plain.append(text, done, whole ? text.length() : words.get(last).to()).append(whole ? "" : " …").toString(), false);
        return pieces;
    }

    private static void add(List<Found.Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Found.Piece(text, hit));
        }
    }

    /** Where the part with the most of them begins: with their sentence, if that is near. */
    private static int begin(String text, List<Word> words, Set<Integer> hits) {
        int best = 0;
        long most = 0;
        for (int hit : hits) {
            long count = hits.stream().filter(other -> other >= hit && other < hit + LENGTH - BEFORE).count();
            if (hit < words.size() && (count > most || count == most && hit < best)) {
                most = count;
                best = hit;
            }
        }
        for (int number = best; number > Math.max(0, best - BEFORE); number--) {
            if (END_OF_SENTENCE.matcher(text.substring(words.get(number - 1).to(), words.get(number).from())).find()) {
                return number;
            }
        }
        return Math.max(0, best - BEFORE);
    }
}
