package be.kring.search;

import be.kring.shared.Cursor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every contribution that holds a word of the question votes for its author, by its own score:
 *
 * <pre>
 * s(d) = Σ w(t) · f · (k1 + 1) / (f + k1 · (1 − b + b · |d| / avg))      over the terms t of the question that d holds f times
 * p    = (Σ s(d)^3.5 / n^0.15) ^ (1 / 3.5)                              over the contributions d of the person p that the asker may read; n is their number
 * </pre>
 *
 * with k1 = 1.2, b = 0.75 and w(t) of {@link Weights}. The first is BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), any term being enough; the second is a
 * voting model (Macdonald and Ounis, Voting for Candidates, 2006: expCombSUM is its relative), in which a contribution that answers weighs far more than
 * many that mention a word, and volume as such, which n stands for, counts against who has it. No vote grows old: what was known stays known.
 *
 * <p>To that comes, unless only texts count, a claim of a topic that the question names, seen through its audience: {@value #EXPERT} or {@value #PRACTISING} of the full score of the
 * question for an expert or a practitioner, and {@value #ENDORSED} for each doubling of endorsements; who only learns it does not know it yet. Who is asked for by name comes before all.
 *
 * <p>What the asker may not read is left out before the vote, in the statement that counts: it moves nobody up or down.
 */
public final class VotingRanking implements ExpertRanking {

    static final double K1 = 1.2;
    static final double B = 0.75;
    private static final double POWER = 3.5;
    private static final double VOLUME = 0.15;
    private static final double EXPERT = 0.5;
    private static final double PRACTISING = 0.3;
    private static final double ENDORSED = 0.1;
    /** More than any text can give. */
    private static final double NAMED = 4;
    /** Contributions of each that are shown as reasons. */
    private static final int REASONS = 3;
    private static final int ORGANISATIONS = 10;
    /** Those with the most votes, before volume is taken back, and as many of those whom the asker chose; nobody pages further, and a common word may have been used by everybody. */
    private static final int MOST = 1_000;

    /** Of {@code person p}, whether all filters let them through; before the cut and after it. */
    private static final String CHOSEN = "(cast(:level as text) is null or p.level = :level) and (cast(:organisation as uuid) is null or p.organisation_id = :organisation) and "
            + ToldParts.CHOSEN;

    private static final String TEXT = "with " + Sight.READABLE + """
            , hits as materialized (
                select p.document, p.author, sum(t.weight * p.frequency * (:kOne + 1) / (p.frequency + :kOne * (1 - :b + :b * p.length / :average))) as score
                from unnest(cast(:terms as int[]), cast(:weights as float8[])) t (term, weight) join search_posting p on p.term = t.term
                where p.place in (select number from readable) group by p.document, p.author),
            voted as materialized (select author, sum(power(score, :power)) as vote from hits group by author),
            votes as materialized (
                (select author, vote from voted order by vote desc, author limit :most)
                union
                (select v.author, v.vote from voted v join search_author a on a.number = v.author join person p on p.id = a.person_id and p.status = 'ACTIVE'
                    left join person own on own.id = :asker
                where :chosen and %s
                order by case when not :near then 0 when p.organisation_id = own.organisation_id then 2 when p.level = own.level then 1 else 0 end desc, v.vote desc, v.author limit :most)),
            volumes as materialized (
                select v.author, sum(n.documents) as documents from votes v join search_volume n on n.author = v.author
                where n.place in (select number from readable) group by v.author),
            written as materialized (
                select a.person_id, power(v.vote / power(greatest(1, n.documents), :volume), 1 / :power) as points
                from votes v join search_author a on a.number = v.author left join volumes n on n.author = v.author),
            """.formatted(CHOSEN);

    private static final String CLAIMED = """
            claimed as (
                select e.person_id, max(case e.level when 'EXPERT' then :expert when 'PRACTISING' then :practising else 0 end + case e.level when 'LEARNING' then 0 else
                    :endorsed * log(2, 1 + (select count(*) from endorsement n where n.person_id = e.person_id and n.topic_id = e.topic_id and %s)) end) * :full as points
                from expertise e where e.topic_id = any (cast(:topics as uuid[])) and not :textOnly and %s group by e.person_id),
            """.formatted(Sight.ENDORSEMENT, Sight.CLAIM);

    private static final String NAMES = """
            named as (
                select p.id as person_id, :full * :named * word_similarity(search_fold(:name), search_fold(p.name)) + 1 as points
                from person p where not :textOnly and length(:name) >= 2 and search_fold(:name) <% search_fold(p.name)),
            """;

    private static final String PEOPLE = """
            evidence as (
                select person_id, sum(points) as points, bool_or(named) as named from (
                    select person_id, points, false as named from written union all select person_id, points, false from claimed
                    union all select person_id, points, true from named) e where points > 0 group by person_id),
            people as materialized (
                select p.id, p.level, p.organisation_id, e.named, round(e.points::numeric, 6)::float8 as points,
                    case when not :near then 0 when p.organisation_id = own.organisation_id then 2 when p.level = own.level then 1 else 0 end as tier
                from evidence e join person p on p.id = e.person_id and p.status = 'ACTIVE' left join person own on own.id = :asker),
            told as materialized (%s),
            page as materialized (
                select * from (select p.*, row_number() over (order by p.tier desc, p.points desc, p.id desc) as place from people p where %s) p
                where coalesce((p.tier, p.points, p.id) < (select cast(:lastTier as int), l.points, l.id from people l where l.id = cast(:lastId as uuid)), p.place > :passed)
                order by p.tier desc, p.points desc, p.id desc limit :limit),
            reasons as (
                select p.id, h.document, row_number() over (partition by p.id order by h.score desc, h.document desc) as place
                from page p join search_author a on a.person_id = p.id join hits h on h.author = a.number where not :textOnly)
            select 'PERSON' as kind, p.id, cast(p.named as text) as value, p.points, p.tier, p.place from page p
            union all select 'REASON', r.id, d.post_id::text, -r.place, 0, 0 from reasons r join search_document d on d.number = r.document where r.place <= :reasons
            union all select 'LEVEL', null, p.level, count(*), 0, 0 from people p where not :textOnly group by p.level
            union all select t.part, null, t.value, count(*), 0, 0 from told t group by t.part, t.value
            union all select * from (select 'ORGANISATION', null::uuid, p.organisation_id::text, count(*)::float8 as count, 0, 0 from people p where not :textOnly
                group by p.organisation_id order by count desc, p.organisation_id limit :organisations) o
            """.formatted(ToldParts.OF_PEOPLE, CHOSEN);

    private record Line(String kind, UUID id, String value, double number, int tier, long place) {
    }

    @Override
    public Ranking rank(Connection connection, Asked asked) throws SQLException {
        return rank(connection, asked, QuestionReader.read(connection, asked.asker(), asked.text()));
    }

    Ranking rank(Connection connection, Asked asked, Question question) throws SQLException {
        Cursor after = asked.after().orElse(null);
        double full = Math.max(1, question.fullScore());
        List<Line> lines = Sql.of(connection, TEXT + CLAIMED + NAMES + PEOPLE)
                .with("asker", asked.asker()).with("terms", question.ids()).with("weights", question.weights()).with("topics", question.topics())
                .with("kOne", K1).with("b", B).with("average", QuestionReader.weights(connection).averageLength()).with("power", POWER).with("volume", VOLUME).with("most", Math.max(MOST, asked.limit()))
                .with("expert", EXPERT).with("practising", PRACTISING).with("endorsed", ENDORSED).with("full", full).with("named", NAMED)
                .with("name", SearchText.plain(question.text())).with("textOnly", asked.textOnly()).with("near", asked.near())
                .with("chosen", asked.near() || asked.filters())
                .with("level", asked.levelName()).with("organisation", asked.organisationId()).with("language", asked.languageTag())
                .with("region", asked.regionCode()).with("available", asked.available())
                .with("lastTier", after == null ? null : (int) after.number(0)).with("lastId", after == null ? null : after.id(1))
                .with("passed", after == null ? 0L : after.number(2) - 1).with("limit", asked.limit()).with("reasons", REASONS).with("organisations", ORGANISATIONS)
                .list(VotingRanking::line);
        return new Ranking(people(lines), reasons(lines), new Facets(counts(lines, "LEVEL"), counts(lines, "ORGANISATION"), counts(lines, "LANGUAGES"),
                counts(lines, "REGIONS"), counts(lines, "AVAILABILITY").stream().mapToLong(Facets.Count::count).sum()));
    }

    private static List<Ranking.Ranked> people(List<Line> lines) {
        return lines.stream().filter(line -> line.kind().equals("PERSON"))
                .map(line -> new Ranking.Ranked(line.id(), line.tier(), line.number(), Boolean.parseBoolean(line.value()), line.place()))
                .sorted(Comparator.comparing(Ranking.Ranked::tier).thenComparing(Ranking.Ranked::score).thenComparing(one -> one.personId().toString()).reversed()).toList();
    }

    private static Map<UUID, List<UUID>> reasons(List<Line> lines) {
        Map<UUID, List<UUID>> reasons = new HashMap<>();
        lines.stream().filter(line -> line.kind().equals("REASON")).sorted(Comparator.comparing(Line::number).reversed())
                .forEach(line -> reasons.computeIfAbsent(line.id(), nobody -> new ArrayList<>()).add(UUID.fromString(line.value())));
        return reasons;
    }

    private static List<Facets.Count> counts(List<Line> lines, String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).sorted(Comparator.comparing(Line::number).reversed().thenComparing(Line::value))
                .map(line -> new Facets.Count(line.value(), null, (long) line.number())).toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getDouble(4), row.getInt(5), row.getLong(6));
    }
}
