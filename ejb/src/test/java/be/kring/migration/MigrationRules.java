package be.kring.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration must not do to a table that is in use: hold a lock for as long as a million rows take, or take away what the version
 * before still uses. Sources: PostgreSQL's manual, "Explicit Locking" and the notes of {@code ALTER TABLE} and {@code CREATE INDEX}.
 */
final class MigrationRules {

    /** In a comment: the version from which on nobody uses what is taken away, for example {@code -- unused since V0007}. */
    private static final Pattern UNUSED = Pattern.compile("-- unused since V\\d{4}");
    private static final Pattern INDEX = Pattern.compile("^create (?:unique )?index (concurrently )?(?:if not exists )?(?:[a-z_]+ )?on (?:only )?([a-z_.]+)");
    private static final Pattern ALTER = Pattern.compile("^alter table (?:if exists )?(?:only )?([a-z_.]+) (.*)$");
    private static final Pattern CONSTRAINT = Pattern.compile("\\badd (?:constraint [a-z_]+ )?(check|foreign key|unique|primary key|exclude)\\b");
    private static final Pattern INLINE = Pattern.compile("\\badd (?:column )?.*\\b(references|check|unique|primary key)\\b");
    private static final Pattern VOLATILE = Pattern.compile("\\bdefault (gen_random_uuid|random|clock_timestamp|nextval|timeofday)\\b");
    private static final Pattern ALL_ROWS = Pattern.compile("^(?:update|delete from) (?:only )?([a-z_.]+)(?!.*\\bwhere\\b)");
    private static final Pattern HEAVY = Pattern.compile("^(?:lock|cluster|vacuum full|truncate|reindex(?!.*concurrently)|refresh materialized view(?! concurrently))\\b");
    private static final Pattern TAKEN_AWAY = Pattern.compile("^drop (?:table|view|function|trigger|type)\\b|^alter table .*\\b(?:drop column|rename)\\b|^alter table [a-z_.]+ drop (?!constraint|not null|default)");

    private MigrationRules() {
    }

    /** What is wrong with it, one sentence for each violation; nothing when it keeps the rules. */
    static List<String> violations(String sql) {
        Script script = Script.of(sql);
        List<String> violations = new ArrayList<>();
        for (String statement : script.statements()) {
            index(script, statement, violations);
            alter(script, statement, violations);
            Matcher rows = ALL_ROWS.matcher(statement);
            if (rows.find() && !script.creates(rows.group(1))) {
                violations.add("changes every row of a table in one transaction: do it in portions, by a job: " + statement);
            }
            if (HEAVY.matcher(statement).find()) {
                violations.add("locks a whole table: " + statement);
            }
            if (TAKEN_AWAY.matcher(statement).find() && !UNUSED.matcher(script.comments()).find()) {
                violations.add("takes away what the version before may use; say '-- unused since V…' when it does not: " + statement);
            }
        }
        return violations;
    }

    private static void index(Script script, String statement, List<String> violations) {
        Matcher index = INDEX.matcher(statement);
        if (index.find() && index.group(1) == null && !script.creates(index.group(2))) {
            violations.add("stops writers while it builds an index: create index concurrently, in a migration of its own: " + statement);
        }
    }

    private static void alter(Script script, String statement, List<String> violations) {
        Matcher alter = ALTER.matcher(statement);
        if (!alter.find() || script.creates(alter.group(1))) {
            return;
        }
        String change = alter.group(2);
        boolean named = CONSTRAINT.matcher(change).find();
        if ((named || INLINE.matcher(change).find()) && !change.matches(".*\\b(not valid|using index)\\b.*")) {
            violations.add("checks every row under a lock: add it not valid (or using an index), and validate it in the next migration: " + statement);
        }
        if (change.startsWith("validate constraint") && script.statements().stream().anyMatch(other -> other.endsWith("not valid"))) {
            violations.add("validates under the lock that added the constraint: do it in the next migration: " + statement);
        }
        if (change.matches(".*\\balter (column )?[a-z_]+ (set data )?type\\b.*") || VOLATILE.matcher(change).find()) {
            violations.add("writes the whole table anew under a lock: " + statement);
        }
        if (change.matches(".*\\bset not null\\b.*")) {
            violations.add("reads the whole table under a lock, and the version before may write null: " + statement);
        }
        if (change.matches(".*\\badd (column )?[a-z_]+ .*\\bnot null\\b.*") && !change.contains("default")) {
            violations.add("the version before does not fill this column: give it a default: " + statement);
        }
    }
}
