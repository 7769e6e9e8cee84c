package be.kring.rule;

import be.kring.expertise.ExpertiseLevel;
import jakarta.persistence.Query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns conditions into SQL over {@code person p}, the one place where they get their meaning. SQL's three values are ours: true, false, and null for what the
 * employer does not say. Values never stand in the text; they are bound. One of these serves one statement.
 */
final class RuleSql {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final LocalDate today;

    RuleSql(Instant now) {
        this.today = LocalDate.ofInstant(now, BRUSSELS);
    }

    /** As things are this year. */
    String now(Condition condition) {
        return sql(condition, today.getYear());
    }

    /** As things will be when the next year begins, as far as it is known today. */
    String next(Condition condition) {
        return sql(condition, today.getYear() + 1);
    }

    String value(Object value) {
        String name = "r" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    private String sql(Condition condition, int year) {
        return switch (condition.kind()) {
            case IS -> leaf(condition, year);
            case ALL -> joined(condition.of(), " and ", year);
            case ANY -> joined(condition.of(), " or ", year);
            case NONE -> "(not " + joined(condition.of(), " or ", year) + ")";
        };
    }

    private String joined(List<Condition> conditions, String with, int year) {
        return conditions.stream().map(condition -> sql(condition, year)).collect(Collectors.joining(with, "(", ")"));
    }

    private String leaf(Condition leaf, int year) {
        return switch (leaf.attribute()) {
            case LEVEL -> "(p.level = any(cast(" + texts(leaf) + " as text[])))";
            case LANGUAGE -> "(p.language = any(cast(" + texts(leaf) + " as text[])))";
            case FUNCTION -> "(lower(p.function) in (select lower(f) from unnest(cast(" + texts(leaf) + " as text[])) f))";
            case ORGANISATION -> "(p.organisation_id = any(cast(" + ids(leaf) + " as uuid[])))";
            case UNDER35 -> under35(year);
            case EXPERTISE -> expertise(leaf);
            case ROLE -> leaf.values().stream().map(PlatformRole::valueOf).map(this::role).collect(Collectors.joining(" or ", "(", ")"));
        };
    }

    private String texts(Condition leaf) {
        return value(leaf.values().toArray(String[]::new));
    }

    private String ids(Condition leaf) {
        return value(leaf.values().stream().map(UUID::fromString).toArray(UUID[]::new));
    }

    /** Claims that everyone may see, as whoever leads the group learns whom the rule covers; a topic that was merged is the one it became. */
    private String expertise(Condition leaf) {
        String levels = value(Stream.of(ExpertiseLevel.values()).filter(level -> leaf.atLeast() == null || level.compareTo(leaf.atLeast()) >= 0).map(Enum::name)
                .toArray(String[]::new));
        return "exists (select 1 from expertise x where x.person_id = p.id and x.audience = 'EVERYONE' and x.level = any(cast(" + levels + " as text[]))"
                + " and x.topic_id in (select coalesce(k.merged_into, k.id) from topic k where k.id = any(cast(" + ids(leaf) + " as uuid[]))))";
    }

    private String under35(int year) {
        return "(case p.under35_year when " + value(year) + " then p.under35 when " + value(year - 1) + " then p.under35_next end)";
    }

    private String role(PlatformRole role) {
        return switch (role) {
            case ADMINISTRATOR -> "p.administrator";
            case SPOKESPERSON -> "exists (select 1 from mandate d where d.person_id = p.id and d.withdrawn_at is null and d.valid_from <= cast("
                    + value(today.toString()) + " as date) and (d.valid_until is null or d.valid_until >= cast(" + value(today.toString()) + " as date)))";
        };
    }
}
