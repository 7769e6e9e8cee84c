package be.kring.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of a group together, and what they say of memberships in SQL, over {@code person p} and {@code membership m}. */
record RuleSet(UUID groupId, List<Rule> rules) {

    Optional<Rule> find(Effect effect) {
        return rules.stream().filter(rule -> rule.effect() == effect).findFirst();
    }

    /** Whom a rule lets in by itself: nobody without such a rule, and nobody against one that is required. */
    String admits(RuleSql sql) {
        return find(Effect.ADMIT).map(rule -> "(" + sql.now(rule.condition()) + " is true" + find(Effect.REQUIRED)
                .map(required -> " and " + sql.now(required.condition()) + " is true").orElse("") + ")").orElse("false");
    }

    /**
     * Who is in against the rules: the {@link Leaving} of the rule, null for who stays. A required rule holds for members and moderators, one that admits for
     * the members it brought. Owners, alumni and guests stay, and so does whoever is not known not to be covered.
     */
    String puts(RuleSql sql, boolean nextYear) {
        StringBuilder cases = new StringBuilder();
        find(Effect.REQUIRED).ifPresent(rule -> cases.append(" when m.role in ('MEMBER', 'MODERATOR') and ").append(fails(sql, rule, nextYear)));
        find(Effect.ADMIT).ifPresent(rule -> cases.append(" when m.role = 'MEMBER' and m.origin = 'RULE' and ").append(fails(sql, rule, nextYear)));
        return cases.isEmpty() ? "cast(null as text)" : "(case" + cases + " end)";
    }

    private static String fails(RuleSql sql, Rule rule, boolean nextYear) {
        return (nextYear ? sql.next(rule.condition()) : sql.now(rule.condition())) + " is false then '" + rule.leaving().name() + "'";
    }
}
