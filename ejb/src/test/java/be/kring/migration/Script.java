package be.kring.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The statements of a migration, in lower case and on one line each, without comments and without the bodies of functions. */
record Script(String comments, List<String> statements) {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern BODY = Pattern.compile("\\$\\$.*?\\$\\$", Pattern.DOTALL);
    private static final Pattern CREATED = Pattern.compile("^create table (?:if not exists )?([a-z_.]+)");

    static Script of(String sql) {
        String comments = String.join("\n", COMMENT.matcher(sql).results().map(MatchResult::group).toList());
        String code = BODY.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll("\\$\\$");
        return new Script(comments, Arrays.stream(code.toLowerCase(Locale.ROOT).split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " ")).filter(statement -> !statement.isEmpty()).toList());
    }

    /** Whether the table is a new one, which nobody waits for. */
    boolean creates(String table) {
        return statements.stream().flatMap(statement -> CREATED.matcher(statement).results())
                .anyMatch(created -> created.group(1).equals(table));
    }
}
