package be.kring.audit;

import be.kring.shared.Like;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The conditions of a list, in SQL, and their values. */
final class AuditQuery {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PERSON = "person:";

    /**
     * What owners read of their group. Of cases in review they read nothing that is about themselves or about the group: a case does not exist for whom
     * it is about but as the decision that concerns them.
     */
    private static final String OF_GROUP = " and audit_group(a.subject, a.detail) = :group"
            + " and (a.action not like 'report.%' and a.action not like 'appeal.%'"
            + " or a.subject not like 'group:%' and cast(a.detail as jsonb) ->> 'author' <> :reader)";

    private final StringBuilder sql = new StringBuilder("select * from audit_entry a where a.seq < :before");
    private final Map<String, Object> values = new HashMap<>();

    AuditQuery(AuditFilter filter, long before) {
        values.put("before", before);
        if (isGiven(filter.actor())) {
            actor(filter.actor().strip());
        }
        if (isGiven(filter.action())) {
            action(filter.action().strip());
        }
        if (isGiven(filter.subject())) {
            subject(filter.subject().strip());
        }
        day(" and a.at >= :from", "from", filter.from());
        day(" and a.at < :until", "until", filter.until() == null ? null : filter.until().plusDays(1));
    }

    AuditQuery ofGroup(UUID groupId, UUID reader) {
        sql.append(OF_GROUP);
        values.put("group", groupId.toString());
        values.put("reader", reader.toString());
        return this;
    }

    String sql() {
        return sql + " order by a.seq desc";
    }

    Map<String, Object> values() {
        return values;
    }

    private void actor(String actor) {
        if (ID.matcher(actor).matches()) {
            sql.append(" and a.actor_id = :actor");
            values.put("actor", UUID.fromString(actor));
        } else {
            sql.append(" and lower(a.actor_name) like :actor");
            values.put("actor", Like.containing(actor));
        }
    }

    private void action(String action) {
        sql.append(" and a.action like :action");
        values.put("action", action.endsWith(".") ? Like.startingWith(action) : Like.startingWith(action).replaceAll("%$", ""));
    }

    private void subject(String subject) {
        String plain = subject.replace("\0", "");
        if (plain.startsWith(PERSON)) {
            sql.append(" and (a.subject = :subject or cast(a.detail as jsonb) ->> 'person' = :person)");
            values.put("person", plain.substring(PERSON.length()));
        } else {
            sql.append(" and a.subject = :subject");
        }
        values.put("subject", plain);
    }

    private void day(String condition, String name, LocalDate day) {
        if (day != null) {
            sql.append(condition);
            values.put(name, day.atStartOfDay(BRUSSELS).toInstant());
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
