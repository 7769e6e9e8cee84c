package be.kring.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Terms of what the asker may read that are not what was typed, but may be meant by it: for a word that the index does not have, those at one or two typing errors; for a
 * Dutch or German word, compounds with it, and its own parts when it is one. Of a compound all parts have to be words of the index themselves: {@code beleid}
 * finds {@code telewerkbeleid}, and {@code port} does not find {@code portugal}.
 */
final class Likenesses {

    private static final int SHORTEST_MISTYPED = 5;
    private static final int LONG_WORD = 8;
    /** Looking for what resembles a word takes a while. */
    private static final int MOST_MISTYPED = 4;
    /** So do compounds; those of the longest words say most. */
    private static final int MOST_COMPOUND = 8;
    private static final double COMPOUND = 0.5;

    /** Those of these in which something is written. */
    private static final String LANGUAGES = """
            select l.language from unnest(cast('{%s}' as text[])) l (language)
            cross join lateral (select 1 from search_term e where e.language = l.language order by e.lexeme limit 1) e""";

    private static final String MISTYPED = "with " + Sight.READABLE + """
             select q.word, x.lexeme, t.id, t.lexeme, t.documents, t.authors
            from unnest(cast(:words as text[])) q (word)
            cross join (""" + LANGUAGES.formatted("NL,FR,DE,EN") + """
            ) l
            cross join lateral unnest(to_tsvector(search_configuration(l.language), q.word)) v
            cross join lateral (select search_fold(v.lexeme) as lexeme) x
            cross join lateral (select t.* from search_term t where t.lexeme % x.lexeme and t.language = l.language and READ
                order by similarity(t.lexeme, x.lexeme) desc, t.documents desc, t.id limit 6) t""".replace("READ", Sight.known("t"));

    /** Whether the text is a word of the index, perhaps with what joins the parts of a compound at this side. */
    private static final String IS_WORD = """
            exists (select 1 from unnest(array[%1$s, %2$s, %3$s]) part
                cross join lateral unnest(to_tsvector(search_configuration(t.language), part)) p
                cross join lateral (select 1 from search_term r where r.language = t.language and r.lexeme = search_fold(p.lexeme) and READ limit 1) r
                where length(part) >= 4)""".replace("READ", Sight.known("r"));

    private static final String COMPOUNDS = "with " + Sight.READABLE + """
             select t.id, t.documents, t.authors
            from unnest(cast(:words as text[])) q (word)
            cross join (""" + LANGUAGES.formatted("NL,DE") + """
            ) l
            cross join lateral unnest(to_tsvector(search_configuration(l.language), q.word)) v
            cross join lateral (select search_fold(v.lexeme) as lexeme) x
            cross join lateral (
                select t.* from search_term t
                where length(x.lexeme) >= 5 and t.language = l.language and %s and length(t.lexeme) >= length(x.lexeme) + 4
                    and (t.lexeme like x.lexeme || '%%' or t.lexeme like '%%' || x.lexeme)
                order by t.documents desc, t.id limit 60) t
            cross join lateral (select case when t.lexeme like x.lexeme || '%%' then substr(t.lexeme, length(x.lexeme) + 1)
                else left(t.lexeme, -length(x.lexeme)) end as rest, t.lexeme like x.lexeme || '%%' as ahead) o
            where case when o.ahead then %s else %s end""".formatted(Sight.known("t"),
            IS_WORD.formatted("o.rest", "regexp_replace(o.rest, '^(s|e)', '')", "regexp_replace(o.rest, '^(en|er|es)', '')"),
            IS_WORD.formatted("o.rest", "regexp_replace(o.rest, '(s|e|n)$', '')", "regexp_replace(o.rest, '(en|er|es)$', '')"));

    private static final String PARTS = "with " + Sight.READABLE + """
             select h.id, h.documents, h.authors, t.id, t.documents, t.authors
            from unnest(cast(:words as text[])) q (word)
            cross join (""" + LANGUAGES.formatted("NL,DE") + """
            ) l
            cross join lateral generate_series(5, length(q.word) - 5) cut
            cross join lateral unnest(array[left(q.word, cut), regexp_replace(left(q.word, cut), '(s|e|n|en|er|es)$', '')]) head
            cross join lateral unnest(to_tsvector(search_configuration(l.language), head)) hv
            cross join lateral (select * from search_term r where r.language = l.language and r.lexeme = search_fold(hv.lexeme) and READ limit 1) h
            cross join lateral unnest(to_tsvector(search_configuration(l.language), substr(q.word, cut + 1))) tv
            cross join lateral (select * from search_term r where r.language = l.language and r.lexeme = search_fold(tv.lexeme) and READ limit 1) t
            where length(q.word) >= 10 and length(head) >= 4""".replace("READ", Sight.known("r"));

    private final Connection connection;
    private final UUID asker;
    private final Weights weights;
    private final Map<Integer, Double> found = new HashMap<>();

    Likenesses(Connection connection, UUID asker, Weights weights) {
        this.connection = connection;
        this.asker = asker;
        this.weights = weights;
    }

    /**
     * The weight of each such term.
     *
     * @param words   those that say something
     * @param unknown those of them that the index does not have
     */
    Map<Integer, Double> of(List<String> words, Collection<String> unknown) throws SQLException {
        List<String> mistyped = unknown.stream().filter(word -> word.length() >= SHORTEST_MISTYPED && !word.matches(".*\\d.*")).limit(MOST_MISTYPED).toList();
        if (!mistyped.isEmpty()) {
            Sql.of(connection, MISTYPED).with("asker", asker).with("words", mistyped).list(row -> mistyped(row.getString(2), row.getInt(3), row.getString(4), row.getLong(5), row.getLong(6)));
        }
        List<String> longest = words.stream().filter(word -> word.length() >= SHORTEST_MISTYPED).sorted(Comparator.comparing(String::length).reversed()).limit(MOST_COMPOUND).toList();
        if (!longest.isEmpty()) {
            Sql.of(connection, COMPOUNDS).with("asker", asker).with("words", longest).list(row -> add(row.getInt(1), COMPOUND, row.getLong(2), row.getLong(3)));
            Sql.of(connection, PARTS).with("asker", asker).with("words", longest).list(row -> add(row.getInt(1), COMPOUND, row.getLong(2), row.getLong(3))
                    && add(row.getInt(4), COMPOUND, row.getLong(5), row.getLong(6)));
        }
        return found;
    }

    private boolean mistyped(String typed, int term, String meant, long documents, long authors) {
        int errors = TypingErrors.between(typed, meant);
        return errors <= (typed.length() >= LONG_WORD ? 2 : 1) && add(term, 1.0 / (1 + 0.5 * errors), documents, authors);
    }

    private boolean add(int term, double likeness, long documents, long authors) {
        found.merge(term, likeness * weights.of(documents, authors), Math::max);
        return true;
    }
}
