package be.kring.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom rules cover: the same SQL for everybody, for the members of a group, and for one person. */
@ApplicationScoped
class CoverageRepository {

    /** So many groups are asked about in one statement. */
    private static final int PORTION = 40;

    @PersistenceContext
    EntityManager em;

    /** Whom the rules let in, and who is not in yet; those who left or were removed do not come back. */
    List<UUID> listArrivals(RuleSet set, Instant now, Collection<UUID> only, int limit) {
        RuleSql sql = new RuleSql(now);
        Query query = sql.bind(query("select p.id" + arrivals(sql, set, only) + " order by p.id", UUID.class));
        return ids(query.setMaxResults(limit));
    }

    long countArrivals(RuleSet set, Instant now) {
        RuleSql sql = new RuleSql(now);
        return ((Number) sql.bind(query("select count(*)" + arrivals(sql, set, null), Long.class)).getSingleResult()).longValue();
    }

    private static String arrivals(RuleSql sql, RuleSet set, Collection<UUID> only) {
        String group = sql.value(set.groupId());
        return " from person p left join membership m on m.group_id = " + group + " and m.person_id = p.id where p.status = 'ACTIVE'"
                + among(sql, "p.id", only) + " and (m.state is null or m.state = 'REQUESTED') and " + set.admits(sql)
                + " and not exists (select 1 from rule_refusal f where f.group_id = " + group + " and f.person_id = p.id)";
    }

    /** The members about whom the rules have something to say, or to whom something was said. */
    List<Affected> listAffected(RuleSet set, Instant now, Collection<UUID> only) {
        RuleSql sql = new RuleSql(now);
        String inner = affected(sql, set, only);
        List<?> rows = sql.bind(query("select person_id, gone, going, ends_at from (" + inner + ") a"
                + " where gone is not null or going is not null or ends_at is not null order by person_id", null)).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Affected((UUID) row[0], leaving(row[1]), leaving(row[2]), (Instant) row[3])).toList();
    }

    private static String affected(RuleSql sql, RuleSet set, Collection<UUID> only) {
        return "select m.person_id, " + set.puts(sql, false) + " as gone, " + set.puts(sql, true) + " as going, n.ends_at from membership m"
                + " join person p on p.id = m.person_id left join rule_notice n on n.group_id = m.group_id and n.person_id = m.person_id"
                + " where m.state = 'MEMBER' and m.group_id = " + sql.value(set.groupId()) + among(sql, "m.person_id", only);
    }

    /** Of these groups those whose rules have something to do with this person. */
    List<UUID> listConcerned(List<RuleSet> sets, Instant now, UUID personId) {
        List<UUID> concerned = new ArrayList<>();
        for (int from = 0; from < sets.size(); from += PORTION) {
            RuleSql sql = new RuleSql(now);
            List<UUID> only = List.of(personId);
            String union = sets.subList(from, Math.min(sets.size(), from + PORTION)).stream().map(set -> "select cast(" + sql.value(set.groupId())
                    + " as uuid) where exists (select 1" + arrivals(sql, set, only) + ") or exists (select 1 from (" + affected(sql, set, only)
                    + ") a where gone is not null or going is not null or ends_at is not null)").collect(Collectors.joining(" union all "));
            concerned.addAll(ids(sql.bind(query(union, UUID.class))));
        }
        return concerned;
    }

    /** How each of these conditions stands for each of these people, in the same order. */
    Map<UUID, List<Coverage>> map(List<Condition> conditions, Collection<UUID> people, Instant now) {
        if (conditions.isEmpty() || people.isEmpty()) {
            return Map.of();
        }
        RuleSql sql = new RuleSql(now);
        String columns = conditions.stream().map(sql::now).collect(Collectors.joining(", "));
        List<?> rows = sql.bind(query("select p.id, " + columns + " from person p where true" + among(sql, "p.id", people), null)).getResultList();
        Map<UUID, List<Coverage>> coverages = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            List<Coverage> of = new ArrayList<>();
            for (int i = 1; i < row.length; i++) {
                of.add(Coverage.of(row[i]));
            }
            coverages.put((UUID) row[0], of);
        });
        return coverages;
    }

    /** Whether a required rule covers none of the owners: nobody would be left who may be what they are. */
    boolean locksOwnersOut(RuleSet set, Instant now) {
        RuleSql sql = new RuleSql(now);
        return set.find(Effect.REQUIRED).map(rule -> (Boolean) sql.bind(query("select not exists (select 1 from membership m join person p on p.id = m.person_id"
                + " where m.role = 'OWNER' and p.status = 'ACTIVE' and m.group_id = " + sql.value(set.groupId()) + " and " + sql.now(rule.condition())
                + " is not false)", Boolean.class)).getSingleResult()).orElse(false);
    }

    private static String among(RuleSql sql, String column, Collection<UUID> only) {
        return only == null ? "" : " and " + column + " = any(cast(" + sql.value(only.toArray(UUID[]::new)) + " as uuid[]))";
    }

    private Query query(String sql, Class<?> type) {
        return type == null ? em.createNativeQuery(sql) : em.createNativeQuery(sql, type);
    }

    private static List<UUID> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    private static Leaving leaving(Object name) {
        return name == null ? null : Leaving.valueOf((String) name);
    }
}
