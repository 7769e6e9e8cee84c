package be.kring.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import be.kring.expertise.TopicMerged;
import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rules as they are kept, how far their evaluation is, and who does not come back by them. */
@ApplicationScoped
class RuleRepository {

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext
    EntityManager em;

    /** The rules of those of these groups that have any. */
    Map<UUID, RuleSet> map(Collection<UUID> groupIds) {
        return groupIds.isEmpty() ? Map.of() : sets(em.createNativeQuery("select group_id, effect, cast(condition as text), leaving from group_rule"
                + " where group_id = any(cast(?1 as uuid[])) order by group_id, effect").setParameter(1, groupIds.toArray(UUID[]::new)).getResultList());
    }

    RuleSet get(UUID groupId) {
        return map(List.of(groupId)).getOrDefault(groupId, new RuleSet(groupId, List.of()));
    }

    /** All that there are, but of archived groups. */
    List<RuleSet> list() {
        return List.copyOf(sets(em.createNativeQuery("select group_id, effect, cast(condition as text), leaving from group_rule r"
                + " where not exists (select 1 from kring_group g where g.id = r.group_id and g.archived_at is not null) order by group_id, effect")
                .getResultList()).values());
    }

    private static Map<UUID, RuleSet> sets(List<?> rows) {
        Map<UUID, List<Rule>> rules = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> rules.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                .add(new Rule(Effect.valueOf((String) row[1]), read((String) row[2]), Leaving.valueOf((String) row[3]))));
        Map<UUID, RuleSet> sets = new HashMap<>();
        rules.forEach((group, of) -> sets.put(group, new RuleSet(group, List.copyOf(of))));
        return sets;
    }

    /** 0 for a group that never had any; nobody else changes the rules until the transaction ends. */
    long lockVersion(UUID groupId, Instant now) {
        em.createNativeQuery("insert into rule_set (group_id, heard_at) values (?1, ?2) on conflict (group_id) do nothing")
                .setParameter(1, groupId).setParameter(2, now).executeUpdate();
        return ((Number) em.createNativeQuery("select version from rule_set where group_id = ?1 for update").setParameter(1, groupId).getSingleResult())
                .longValue();
    }

    /** Puts these in the place of those that there are; the evaluation is to begin anew. */
    void replace(UUID groupId, List<Rule> rules, Instant now) {
        em.createNativeQuery("delete from group_rule where group_id = ?1").setParameter(1, groupId).executeUpdate();
        for (Rule rule : rules) {
            em.createNativeQuery("insert into group_rule (group_id, effect, condition, leaving) values (?1, ?2, cast(?3 as jsonb), ?4)").setParameter(1, groupId)
                    .setParameter(2, rule.effect().name()).setParameter(3, write(rule.condition())).setParameter(4, rule.leaving().name()).executeUpdate();
        }
        em.createNativeQuery("update rule_set set version = version + 1, state = 'WAITING', progress = 0, heard_at = ?2 where group_id = ?1")
                .setParameter(1, groupId).setParameter(2, now).executeUpdate();
    }

    Optional<RuleState> findState(UUID groupId) {
        List<?> rows = em.createNativeQuery("select version, state, progress, evaluated_at from rule_set where group_id = ?1").setParameter(1, groupId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new RuleState(((Number) row[0]).longValue(), RunState.valueOf((String) row[1]),
                ((Number) row[2]).intValue(), (Instant) row[3])).findFirst();
    }

    /** Notes how far an evaluation is. */
    void reached(UUID groupId, RunState state, int percent, Instant now) {
        em.createNativeQuery("update rule_set set state = ?2, progress = ?3, heard_at = ?4,"
                        + " evaluated_at = case when ?2 = 'DONE' then ?4 else evaluated_at end where group_id = ?1")
                .setParameter(1, groupId).setParameter(2, state.name()).setParameter(3, percent).setParameter(4, now).executeUpdate();
    }

    /** Those to be evaluated, and those of whose evaluation nothing was heard since this moment. */
    List<UUID> listWaiting(Instant silentSince) {
        return em.createNativeQuery("select group_id from rule_set where state = 'WAITING' or state = 'RUNNING' and heard_at < ?1 order by group_id", UUID.class)
                .setParameter(1, silentSince).getResultList().stream().map(UUID.class::cast).toList();
    }

    void awaitAll() {
        em.createNativeQuery("update rule_set s set state = 'WAITING' where state <> 'RUNNING' and exists (select 1 from group_rule r where r.group_id = s.group_id)")
                .executeUpdate();
    }

    /** Whether this transaction alone carries out what the rules of the group say; the others wait. */
    void lock(UUID groupId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "rules " + groupId).getSingleResult();
    }

    void refuse(UUID groupId, UUID personId, Instant now) {
        em.createNativeQuery("insert into rule_refusal (group_id, person_id, since) select ?1, ?2, ?3 where exists"
                        + " (select 1 from group_rule where group_id = ?1 and effect = 'ADMIT') on conflict do nothing")
                .setParameter(1, groupId).setParameter(2, personId).setParameter(3, now).executeUpdate();
    }

    void forget(UUID groupId, UUID personId) {
        for (String table : List.of("rule_refusal", "rule_notice")) {
            em.createNativeQuery("delete from " + table + " where group_id = ?1 and person_id = ?2").setParameter(1, groupId).setParameter(2, personId)
                    .executeUpdate();
        }
    }

    /** An archived group stays as it is: its rules rest. */
    boolean rest(UUID groupId) {
        return !em.createNativeQuery("select 1 from kring_group where id = ?1 and archived_at is not null").setParameter(1, groupId).getResultList().isEmpty();
    }

    /** Rules about what people know are to be evaluated again, in the transaction of the merge: it is not forgotten when this node dies. */
    void on(@Observes TopicMerged event) {
        em.createNativeQuery("update rule_set s set state = 'WAITING' where state <> 'RUNNING' and exists (select 1 from group_rule r where r.group_id = s.group_id"
                + " and cast(r.condition as text) like '%\"EXPERTISE\"%')").executeUpdate();
    }

    void on(@Observes GroupErased event) {
        for (String table : List.of("rule_refusal", "rule_notice", "group_rule", "rule_set")) {
            em.createNativeQuery("delete from " + table + " where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
        }
    }

    static String write(Condition condition) {
        try {
            return JSON.writeValueAsString(condition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Condition read(String json) {
        try {
            return JSON.readValue(json, Condition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
