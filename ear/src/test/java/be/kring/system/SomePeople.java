package be.kring.system;

import java.util.List;
import java.util.UUID;

/** Members of groups who never sign in, put there by SQL: colleagues of somebody, in the same organisation. */
final class SomePeople {

    private final Aside database;
    private final List<String> ids;

    private SomePeople(Aside database, List<String> ids) {
        this.database = database;
        this.ids = ids;
    }

    static SomePeople of(Aside database, String colleague, int number) {
        String key = UUID.randomUUID().toString().substring(0, 8);
        database.execute("""
                insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)
                select gen_random_uuid(), 'https://issuer.example', '%1$s-' || n, 'herstart-%1$s-' || n, 'Collega ' || n, 'dossierbeheerder', c.organisation_id, c.organisation_name,
                    c.level, 'NL', now(), now() from generate_series(1, %2$d) n, person c where c.id = '%3$s'""", key, number, colleague);
        return new SomePeople(database, database.list("select id from person where issuer = 'https://issuer.example' and subject like '%s-%%' order by id", key));
    }

    /** By rising id, as streams are locked. */
    List<String> ids() {
        return ids;
    }

    SomePeople join(String group) {
        database.execute("insert into membership (group_id, person_id, state, role, since) select '%s', unnest(%s), 'MEMBER', 'MEMBER', now()", group, array(ids));
        return this;
    }

    /** No test after this one meets any of them. */
    static void leave(Aside database) {
        database.execute("update person set status = 'DISABLED' where issuer = 'https://issuer.example' and handle like 'herstart-%%'");
    }

    static String array(List<String> ids) {
        return "cast('{" + String.join(",", ids) + "}' as uuid[])";
    }
}
