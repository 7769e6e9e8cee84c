package be.kring.group;

import be.kring.shared.Cursor;
import be.kring.shared.Like;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The list of members. Every order is one that an index has, and a page begins behind the key of the one before, so that the last page of
 * 20,000 members costs what the first does. Those who lead are few and are read apart.
 */
@ApplicationScoped
class MemberRepository {

    private static final String NAME = "lower(p.name)";
    private static final String WEEK = "coalesce(m.active_week, date '1970-01-01')";
    private static final String RANK = "case m.role when 'OWNER' then 0 else 1 end";
    private static final String ROW = """
            , m.person_id, m.state, m.role, m.since, m.origin, cast(m.active_week as text), m.muted_until, m.ends_at, m.reason
            from membership m join person p on p.id = m.person_id
            where m.group_id = :group and p.status = 'ACTIVE' and m.state = :state""";

    @PersistenceContext
    EntityManager em;

    /** How a list is sorted: {@code key} in SQL and as it is bound, and which way. */
    private record Order(String key, String bound, boolean descending) {

        static Order of(MemberFilter.Sort sort) {
            return switch (sort) {
                case LEADING, NAME -> new Order(NAME, ":key", false);
                case NEWEST, OLDEST -> new Order("m.since", "cast(:key as timestamptz)", sort == MemberFilter.Sort.NEWEST);
                case ACTIVE, IDLE -> new Order(WEEK, "cast(:key as date)", sort == MemberFilter.Sort.ACTIVE);
            };
        }

        /** The id that belongs to the index of the key. */
        String id() {
            return key.equals(NAME) ? "p.id" : "m.person_id";
        }

        String sql() {
            String way = descending ? " desc" : "";
            return key + way + ", " + id() + way;
        }

        String after() {
            return "(" + key + ", " + id() + ")" + (descending ? " < " : " > ") + "(" + bound + ", :id)";
        }
    }

    List<MemberRow> list(UUID groupId, MemberFilter filter, PageRequest request) {
        Optional<Cursor> after = request.after(3);
        MemberFilter.Sort sort = filter.sort() == null ? MemberFilter.Sort.LEADING : filter.sort();
        Order order = Order.of(sort);
        if (sort != MemberFilter.Sort.LEADING || filter.state() == MemberFilter.State.BANNED) {
            return page(groupId, filter, "2", "", order.sql(), after.map(cursor -> order.after()), after, request.fetch());
        }
        boolean leading = after.map(cursor -> cursor.number(0) < 2).orElse(true);
        List<MemberRow> rows = new ArrayList<>(!leading ? List.of() : page(groupId, filter, RANK, " and m.role in ('OWNER', 'MODERATOR')",
                "1, " + order.sql(), after.map(cursor -> "(" + RANK + ", " + NAME + ", p.id) > (:rank, :key, :id)"), after, request.fetch()));
        if (rows.size() < request.fetch()) {
            rows.addAll(page(groupId, filter, "2", " and m.role not in ('OWNER', 'MODERATOR')", order.sql(),
                    after.filter(cursor -> !leading).map(cursor -> order.after()), after.filter(cursor -> !leading), request.fetch() - rows.size()));
        }
        return rows;
    }

    /** Somebody who is a member, or who is banned. */
    Optional<MemberRow> find(UUID groupId, UUID personId, MembershipState state) {
        List<?> rows = em.createNativeQuery("select 2, ''" + ROW + " and m.person_id = :person").setParameter("group", groupId)
                .setParameter("state", state.name()).setParameter("person", personId).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst();
    }

    private List<MemberRow> page(UUID groupId, MemberFilter filter, String rank, String among, String order, Optional<String> behind,
                                 Optional<Cursor> after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("group", groupId));
        MemberFilter.Sort sort = filter.sort() == null ? MemberFilter.Sort.LEADING : filter.sort();
        String sql = "select " + rank + ", cast(" + Order.of(sort).key() + " as text)" + ROW + among + conditions(filter, values)
                + behind.map(condition -> " and " + condition).orElse("") + " order by " + order;
        after.ifPresent(cursor -> {
            values.put("key", key(sort, cursor));
            values.put("id", cursor.id(2));
            if (sql.contains(":rank")) {
                values.put("rank", (int) cursor.number(0));
            }
        });
        Query query = em.createNativeQuery(sql);
        values.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static String conditions(MemberFilter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        values.put("state", filter.state() == MemberFilter.State.BANNED ? "BANNED" : "MEMBER");
        if (filter.state() == MemberFilter.State.MUTED) {
            sql.append(" and m.muted_until is not null");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (lower(p.name) like :text or lower(p.organisation_name) like :text)");
            values.put("text", Like.containing(filter.text()));
        }
        if (filter.organisation() != null && !filter.organisation().isBlank()) {
            sql.append(" and lower(p.organisation_name) like :organisation");
            values.put("organisation", Like.containing(filter.organisation()));
        }
        if (filter.level() != null) {
            sql.append(" and p.level = :level");
            values.put("level", filter.level().name());
        }
        if (filter.role() != null) {
            sql.append(" and m.role = :role");
            values.put("role", filter.role().name());
        }
        return sql.toString();
    }

    /** A forged cursor is invalid input, whatever the database would make of it. */
    private static String key(MemberFilter.Sort sort, Cursor cursor) {
        return switch (sort) {
            case LEADING, NAME -> cursor.text(1);
            case NEWEST, OLDEST -> cursor.instant(1).toString();
            case ACTIVE, IDLE -> LocalDate.ofInstant(cursor.instant(1), ZoneOffset.UTC).toString();
        };
    }

    /** The cursor behind a row. */
    static Cursor cursor(MemberFilter.Sort sort, MemberRow row) {
        return switch (sort == null ? MemberFilter.Sort.LEADING : sort) {
            case LEADING, NAME -> Cursor.of(row.rank(), row.key(), row.personId());
            case NEWEST, OLDEST -> Cursor.of(row.rank(), row.since(), row.personId());
            case ACTIVE, IDLE -> Cursor.of(row.rank(), LocalDate.parse(row.key()).atStartOfDay(ZoneOffset.UTC).toInstant(), row.personId());
        };
    }

    private static MemberRow row(Object[] row) {
        return new MemberRow(((Number) row[0]).intValue(), (String) row[1], (UUID) row[2], MembershipState.valueOf((String) row[3]),
                row[4] == null ? null : Role.valueOf((String) row[4]), (Instant) row[5], Origin.valueOf((String) row[6]),
                row[7] == null ? null : LocalDate.parse((String) row[7]), (Instant) row[8], (Instant) row[9], (String) row[10]);
    }
}
