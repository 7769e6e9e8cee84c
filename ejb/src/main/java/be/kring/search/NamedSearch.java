package be.kring.search;

import be.kring.expertise.Folded;
import be.kring.group.Colour;
import be.kring.group.GroupPolicy;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.LocalisedText;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds by name what there is in hundreds or thousands: organisations, groups and topics. Names in all languages count, with typing errors and without accents. */
final class NamedSearch {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHORTEST_WORD = 4;

    private static final String PAGE = " where f.score >= 0.6 and (:first or (f.score, f.id) < (cast(:lastScore as float8), cast(:lastId as uuid)))"
            + " order by f.score desc, f.id desc limit :limit";

    private static final String ORGANISATIONS = """
            select f.id, f.score from (
                select o.id, round(max(greatest(word_similarity(:folded, search_fold(n.value)), case when length(n.value) >= 4 then
                    word_similarity(search_fold(n.value), :folded) end))::numeric, 6)::float8 as score
                from organisation o cross join lateral jsonb_each_text(o.names) n
                where search_names(o.names) %> any (cast(:likely as text[])) and (cast(:level as text) is null or o.level = :level) group by o.id) f""" + PAGE;

    /**
     * A group is found by its name, or by most words of the question, or of a topic's other name, in what it says of itself. Short words stand within nearly every
     * text: beside longer ones they do not count, and a name that has no others, as HR or R&D, must stand there as it is.
     */
    private static final String GROUPS = """
            select f.id, f.score, f.slug, f.names, f.descriptions, f.visibility, f.colour from (
                select g.id, g.slug, g.names::text, g.descriptions::text, g.visibility, g.colour, round(greatest(
                    (select max(word_similarity(:folded, search_fold(n.value))) from jsonb_each_text(g.names) n),
                    (select max(each.share) from unnest(cast(:alternatives as text[])) a (words) cross join lateral (
                        select avg(case when position(w.word in said.text) > 0 then 1 else 0 end) as share from unnest(string_to_array(a.words, ' ')) w (word)) each),
                    case when said.text ~ any (cast(:phrases as text[])) then 1 end
                    )::numeric, 6)::float8 as score
                from kring_group g left join membership m on m.group_id = g.id and m.person_id = :asker
                cross join lateral (select search_said(g.names, g.descriptions, g.purposes) as text) said
                where (search_said(g.names, g.descriptions, g.purposes) %%> :folded or search_said(g.names, g.descriptions, g.purposes) like any (cast(:parts as text[]))
                    or search_said(g.names, g.descriptions, g.purposes) ~ any (cast(:phrases as text[])))
                    and g.archived_at is null and %s) f""".formatted(GroupPolicy.CAN_SEE_SQL) + PAGE;

    private static final String TOPICS = """
            select f.id, f.score, f.slug, f.names from (
                select t.id, t.slug, (select jsonb_object_agg(p.language, p.label)::text from topic_label p where p.topic_id = t.id and p.preferred) as names,
                    round(max(case when t.id = any (cast(:named as uuid[])) then 1 else word_similarity(:folded, l.folded) end)::numeric, 6)::float8 as score
                from topic t join topic_label l on l.topic_id = t.id
                where t.state = 'ACCEPTED' and (t.id = any (cast(:named as uuid[])) or t.id in (select topic_id from topic_label where folded %> :folded)) group by t.id) f""" + PAGE;

    private static final String LABELS = "select distinct folded from topic_label where topic_id = any (:topics)";
    private static final String NAMES = """
            select t.id, t.slug, jsonb_object_agg(l.language, l.label)::text from topic t join topic_label l on l.topic_id = t.id and l.preferred
            where t.id = any (:topics) group by t.id""";

    private final Connection connection;
    private final Question question;
    private final String folded;

    NamedSearch(Connection connection, Question question) {
        this.connection = connection;
        this.question = question;
        this.folded = Folded.of(question.text());
    }

    private record Row<T>(Scored place, T what) {
    }

    Page<UUID> organisations(Wanted wanted) throws SQLException {
        List<String> likely = Stream.concat(Stream.of(folded), longWords(folded)).toList();
        return page(wanted.page(), list(ORGANISATIONS, wanted).with("level", wanted.levelName()).with("likely", likely)
                .list(row -> new Row<>(new Scored(row.getObject(1, UUID.class), row.getDouble(2)), row.getObject(1, UUID.class))));
    }

    /** Those that the asker may see. */
    Page<Found.Group> groups(Actor actor, Wanted wanted) throws SQLException {
        List<String> labels = question.topics().isEmpty() ? List.of()
                : Sql.of(connection, LABELS).with("topics", question.topics()).list(row -> row.getString(1));
        List<String> names = Stream.concat(labels.stream(), Stream.of(folded)).filter(each -> !each.isEmpty()).toList();
        List<String> alternatives = names.stream().map(each -> longWords(each).collect(Collectors.joining(" "))).filter(each -> !each.isEmpty()).toList();
        return page(wanted.page(), list(GROUPS, wanted).with("asker", actor.personId()).with("alternatives", alternatives)
                .with("parts", alternatives.stream().flatMap(NamedSearch::longWords).distinct().map(part -> "%" + part + "%").toList())
                .with("phrases", names.stream().filter(each -> longWords(each).findAny().isEmpty()).map(NamedSearch::phrase).distinct().toList())
                .list(row -> new Row<>(new Scored(row.getObject(1, UUID.class), row.getDouble(2)), new Found.Group(row.getObject(1, UUID.class), row.getString(3),
                        text(row.getString(4)), text(row.getString(5)), Visibility.valueOf(row.getString(6)), Colour.valueOf(row.getString(7))))));
    }

    private static Stream<String> longWords(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> word.length() >= SHORTEST_WORD);
    }

    /** As a regular expression of PostgreSQL: these words one behind the other, whatever stands between them, and none of them a part of another word. */
    private static String phrase(String text) {
        return "\\m" + text.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0").replace(" ", "\\W+") + "(?!\\w)";
    }

    Page<Found.Topic> topics(Wanted wanted) throws SQLException {
        return page(wanted.page(), list(TOPICS, wanted).with("named", question.topics())
                .list(row -> new Row<>(new Scored(row.getObject(1, UUID.class), row.getDouble(2)),
                        new Found.Topic(row.getObject(1, UUID.class), row.getString(3), text(row.getString(4))))));
    }

    /** Of topics that are in the vocabulary. */
    static Map<UUID, Found.Topic> names(Connection connection, List<UUID> topics) throws SQLException {
        return topics.isEmpty() ? Map.of() : Sql.of(connection, NAMES).with("topics", topics)
                .list(row -> new Found.Topic(row.getObject(1, UUID.class), row.getString(2), text(row.getString(3)))).stream()
                .collect(Collectors.toMap(Found.Topic::id, Function.identity()));
    }

    private Sql list(String sql, Wanted wanted) {
        Optional<Scored> after = Scored.after(wanted.page());
        return Sql.of(connection, sql).with("folded", folded).with("first", after.isEmpty()).with("lastScore", after.map(Scored::score).orElse(null))
                .with("lastId", after.map(Scored::id).orElse(null)).with("limit", wanted.page().fetch());
    }

    private static <T> Page<T> page(PageRequest request, List<Row<T>> rows) {
        return Page.of(rows, request, row -> row.place().cursor()).map(Row::what);
    }

    private static LocalisedText text(String json) {
        try {
            return json == null ? LocalisedText.EMPTY : JSON.readValue(json, LocalisedText.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
