package be.kring.search;

import be.kring.shared.Cursor;
import be.kring.shared.Language;
import be.kring.shared.Page;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Posts by the score that they have as votes, see {@link VotingRanking}; only those that the asker may read. */
final class PostSearch {

    private static final String COLUMNS = "p.id, p.thread_id, p.group_id, p.author_id, p.created_at, p.language, p.html";

    private static final String LIST = "with " + Sight.READABLE + """
            , hits as (
                select p.document, sum(t.weight * p.frequency * (:kOne + 1) / (p.frequency + :kOne * (1 - :b + :b * p.length / :average))) as score
                from unnest(cast(:terms as int[]), cast(:weights as float8[])) t (term, weight) join search_posting p on p.term = t.term
                where p.place in (select number from readable) group by p.document),
            best as (select h.document, round(h.score::numeric, 6)::float8 as score from hits h
                where not :chosen or exists (select 1 from search_document d join post p on p.id = d.post_id where d.number = h.document
                    and (cast(:level as text) is null or p.level = :level) and (cast(:organisation as uuid) is null or p.organisation_id = :organisation)
                    and (cast(:language as text) is null or p.language = :language))
                order by h.score desc limit :most)
            select %s, b.place
            from (select * from (select b.*, row_number() over (order by b.score desc, b.document desc) as place from best b) b
                where coalesce((b.score, b.document) < (select l.score, l.document from best l join search_document e on e.number = l.document
                    where e.post_id = cast(:lastId as uuid)), b.place > :passed) order by b.score desc, b.document desc) b
            join search_document d on d.number = b.document join post p on p.id = d.post_id and p.state = 'VISIBLE'
            order by b.score desc, b.document desc limit :limit""".formatted(COLUMNS);

    private static final String GET = "with " + Sight.READABLE + " select " + COLUMNS + ", 0::bigint from post p join search_place s on s.group_id = p.group_id"
            + " join readable r on r.number = s.number where p.id = any (:ids) and p.state = 'VISIBLE'";
    /** Of a question that nobody reads there is no answer. */
    private static final String ACCEPTED = "select q.accepted_id from question q join post s on s.id = q.post_id and s.state = 'VISIBLE' where q.accepted_id = any (:ids)";
    /** Nobody pages further; of those that the asker chose. */
    private static final int MOST = 2_000;

    private final Connection connection;
    private final UUID asker;

    PostSearch(Connection connection, UUID asker) {
        this.connection = connection;
        this.asker = asker;
    }

    /** A post as it is found. @param place in the list, from 1; 0 of one that is in none */
    record Hit(UUID id, UUID threadId, UUID groupId, UUID authorId, Instant at, Language language, String html, long place) {
    }

    /** The best first. A page goes on behind the last post of the former one; when that is found no more, from the place that it had. */
    Page<Hit> list(Question question, Wanted wanted) throws SQLException {
        Optional<Cursor> after = wanted.page().after(2);
        List<Hit> rows = Sql.of(connection, LIST).with("asker", asker).with("terms", question.ids()).with("weights", question.weights())
                .with("kOne", VotingRanking.K1).with("b", VotingRanking.B).with("average", QuestionReader.weights(connection).averageLength()).with("most", MOST)
                .with("level", wanted.levelName()).with("organisation", wanted.organisationId()).with("language", wanted.languageName())
                .with("chosen", wanted.level() != null || wanted.organisationId() != null || wanted.language() != null)
                .with("lastId", after.map(cursor -> cursor.id(0)).orElse(null)).with("passed", after.map(cursor -> cursor.number(1) - 1).orElse(0L))
                .with("limit", wanted.page().fetch()).list(PostSearch::hit);
        return Page.of(rows, wanted.page(), hit -> Cursor.of(hit.id(), hit.place()));
    }

    /** Of these posts those that the asker may read. */
    Map<UUID, Hit> map(List<UUID> ids) throws SQLException {
        return ids.isEmpty() ? Map.of() : Sql.of(connection, GET).with("asker", asker).with("ids", ids).list(PostSearch::hit).stream()
                .collect(Collectors.toMap(Hit::id, Function.identity()));
    }

    /** Which of these are accepted answers; for the few that are shown. */
    static Set<UUID> accepted(Connection connection, Collection<Hit> hits) throws SQLException {
        return Set.copyOf(Sql.of(connection, ACCEPTED).with("ids", hits.stream().map(Hit::id).toList()).list(row -> row.getObject(1, UUID.class)));
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(), Language.valueOf(row.getString(6)), row.getString(7), row.getLong(8));
    }
}
