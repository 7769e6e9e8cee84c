package be.kring.migration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Our migrations keep the rules, and the rules bite. */
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void every_migration_keeps_the_rules() throws IOException {
        Map<String, List<String>> violations = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .forEach(file -> violations.put(file.getFileName().toString(), MigrationRules.violations(text(file))));
        }
        assertTrue(violations.size() >= 2, "there are migrations");
        violations.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), violations);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create index post_language on post (language);",
        "create unique index if not exists person_email on person (email);",
        "CREATE INDEX ON post\n (language);",
        "alter table post add constraint post_seq check (seq > 0);",
        "alter table post add foreign key (author_id) references person;",
        "alter table post add column moderator_id uuid references person;",
        "alter table post add constraint c check (seq > 0) not valid; alter table post validate constraint c;",
        "alter table post alter column seq type numeric;",
        "alter table post add column token uuid default gen_random_uuid();",
        "alter table post alter column edited_at set not null;",
        "alter table post add column pinned boolean not null;",
        "alter table post drop column function;",
        "alter table post rename to message;",
        "alter table post rename column body to text;",
        "drop table post_tag;",
        "update post set language = 'nl';",
        "delete from notification;",
        "lock table post;",
        "vacuum full post;",
        "reindex table post;",
        "truncate idempotency_key;"})
    void what_would_stop_people_is_found(String sql) {
        assertEquals(1, MigrationRules.violations(sql).size(), () -> MigrationRules.violations(sql).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create index concurrently post_language on post (language);",
        "create table tag (name text primary key, post_id uuid references post); create index tag_post on tag (post_id); alter table tag add check (name <> '');",
        "alter table post add column pinned boolean not null default false;",
        "alter table post add column moderator_id uuid;",
        "alter table post add constraint post_seq check (seq > 0) not valid;",
        "alter table post validate constraint post_seq;",
        "alter table post add constraint post_key unique using index post_key;",
        "-- unused since V0004\nalter table post drop column function;",
        "update job set ran_at = now() where name = 'x';",
        "-- update post set seq = 1;",
        "create function f() returns trigger language plpgsql as $$ begin delete from post; end $$;",
        "alter table post alter column function drop not null;"})
    void what_people_do_not_notice_is_allowed(String sql) {
        assertEquals(List.of(), MigrationRules.violations(sql));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
