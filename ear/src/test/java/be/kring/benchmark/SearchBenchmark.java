package be.kring.benchmark;

import be.kring.driver.Api;
import be.kring.launcher.Stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The search among 100,000 people and {@code -Dkring.benchmark.posts} (1,000,000) contributions of 25 words on average, in 300 groups of which the asker may read
 * two thirds: {@code -Dkring.benchmark.rounds} (300) questions of two to six words each, one after the other, for everything and for people alone. The words are as unequal as those
 * of a language; those of a question are taken as those of the texts, but for the fifty most common ones, which say nothing. Put there by SQL, index included.
 */
final class SearchBenchmark implements Benchmark {

    private static final int POSTS = Integer.getInteger("kring.benchmark.posts", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("kring.benchmark.rounds", 300);
    private static final int WORDS = 50_000;
    private static final int COMMON = 50;
    private static final double DEMAND_MILLIS = 200;
    private static final String SLUG = "zoeken";

    private static final List<String> FILL = List.of("""
            insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)
            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'https://issuer.example', 'lid-' || n, 'lid.' || n,
                substr(md5(n::text), 1, 6) || ' ' || substr(md5(n::text), 7, 8), 'dossierbeheerder', o.id, o.names ->> 'nl', o.level, 'NL', now(), now()
            from generate_series(1, 100000) n, (select * from organisation order by code limit 1) o""", """
            insert into kring_group (id, slug, names, descriptions, purposes, house_rules, visibility, join_policy, colour, founded_by, created_at, last_activity_at)
            select ('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, 'zoeken-' || n, names, descriptions, purposes, house_rules,
                case when n % 3 = 0 then 'CLOSED' else 'OPEN' end, 'INVITATION', colour, founded_by, now(), now()
            from generate_series(1, 300) n, kring_group g where g.slug = 'zoeken'""", """
            insert into search_author (person_id) select id from person on conflict do nothing""", """
            insert into search_place (group_id) select id from kring_group on conflict do nothing""", """
            insert into search_term (language, lexeme, documents, authors) select 'NL', 'w' || n || 'w', 1, 1 from generate_series(0, %d) n""".formatted(WORDS), """
            create unlogged table filled as
            select n, 100001 - ceil(power(random(), 2) * 100000)::int as person, 1 + floor(random() * 300)::int as place,
                (select array_agg(distinct floor(power(random() + 0 * w, 3) * %1$d)::int) from generate_series(1, 5 + (random() * 40)::int + 0 * n) w) as words
            from generate_series(1, %2$d) n""".formatted(WORDS, POSTS), """
            alter table post disable trigger user""", """
            insert into post (id, group_id, thread_id, author_id, function, organisation_id, organisation_name, level, capacity, language, body, html, seq, created_at, last_activity_at)
            select i.id, ('00000000-0000-7000-a000-' || lpad(to_hex(f.place), 12, '0'))::uuid, i.id, ('00000000-0000-7000-9000-' || lpad(to_hex(f.person), 12, '0'))::uuid, '', o.id, '',
                o.level, 'PERSONAL', 'NL', '', '<p>w' || array_to_string(f.words, 'w w') || 'w</p>', f.n, now(), now()
            from filled f cross join lateral (select ('00000000-0000-7000-b000-' || lpad(to_hex(f.n), 12, '0'))::uuid as id) i, (select * from organisation order by code limit 1) o""", """
            alter table post enable trigger user""", """
            insert into search_document (post_id, author, place, length, terms)
            select ('00000000-0000-7000-b000-' || lpad(to_hex(f.n), 12, '0'))::uuid, a.number, s.number, cardinality(f.words),
                (select array_agg(w + (select min(id) from search_term where language = 'NL' and lexeme = 'w0w')) from unnest(f.words) w)
            from filled f join search_author a on a.person_id = ('00000000-0000-7000-9000-' || lpad(to_hex(f.person), 12, '0'))::uuid
                join search_place s on s.group_id = ('00000000-0000-7000-a000-' || lpad(to_hex(f.place), 12, '0'))::uuid""", """
            insert into search_posting (term, document, author, place, frequency, length)
            select t.term, d.number, d.author, d.place, 1, d.length from search_document d cross join lateral unnest(d.terms) t (term)
            where d.post_id >= '00000000-0000-7000-b000-000000000000' and d.post_id < '00000000-0000-7000-c000-000000000000' order by 1, 2""", """
            drop table filled""", """
            update search_term t set documents = c.documents, authors = c.authors from (select term, count(*) as documents, count(distinct author) as authors
                from search_posting group by term) c where c.term = t.id""", """
            insert into search_volume (author, place, documents) select author, place, count(*) from search_document group by author, place on conflict do nothing""", """
            update search_statistics s set documents = c.documents, authors = c.authors, average_length = c.length, last_number = c.last, counted_at = now()
            from (select count(*) as documents, count(distinct author) as authors, avg(length) as length, max(number) as last from search_document) c""",
            "vacuum analyze search_posting", "vacuum analyze search_document", "vacuum analyze search_term", "vacuum analyze search_volume", "vacuum analyze person",
            "vacuum analyze post", "checkpoint");

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        town.found(SLUG, 0);
        fill(stack, figures);
        List<String> questions = questions();
        Api api = town.founder().api();
        questions.stream().limit(50).forEach(question -> ask(api, question));
        figures.awaitQuiet();
        figures.note("contributions", String.format(Locale.ROOT, "%,d, and 100,000 people", POSTS));
        for (String kind : List.of("", "&kind=PEOPLE", "&kind=POSTS")) {
            List<Double> milliseconds = new ArrayList<>();
            questions.forEach(question -> milliseconds.add(ask(api, question + kind)));
            Sample sample = new Sample(milliseconds);
            String what = kind.isEmpty() ? "everything" : kind.substring(kind.indexOf('=') + 1).toLowerCase(Locale.ROOT);
            figures.note("a question for " + what + ", p95", sample.percentile(95), DEMAND_MILLIS, "ms");
            figures.note("a question for " + what, sample.toString());
        }
    }

    /** @return the milliseconds */
    private static double ask(Api api, String question) {
        long begin = System.nanoTime();
        api.get("search?q=" + question).expecting(200);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static List<String> questions() {
        Random random = new Random(5);
        return IntStream.range(0, ROUNDS).mapToObj(round -> IntStream.range(0, 2 + round % 5).mapToObj(word -> "w" + word(random) + "w").collect(Collectors.joining("+"))).toList();
    }

    private static int word(Random random) {
        int word = (int) (Math.pow(random.nextDouble(), 3) * WORDS);
        return word < COMMON ? word(random) : word;
    }

    private static void fill(Stack stack, Figures figures) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres"); Statement statement = database.createStatement()) {
            for (String sql : FILL) {
                statement.execute(sql);
                figures.console().say(sql.strip().lines().findFirst().orElse(""));
            }
        }
    }
}
