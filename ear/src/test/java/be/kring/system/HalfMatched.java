package be.kring.system;

import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.launcher.Stack;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Buddies and mentors in two groups. In one the round was made and 50 of 60 proposals were told of; telling of the rest has begun. In the other the proposals of a
 * round are written and the round is not ended.
 */
final class HalfMatched implements AutoCloseable {

    private static final int TOLD = 60;
    private static final int AT_ONCE = 50;
    private static final int MADE = 5;

    private final Stack stack;
    private final Aside database;
    private final Aside telling;
    private final Aside making;
    private final Colleague owner;
    private final String toldSlug;
    private final String toldGroup;
    private final String madeSlug;
    private final String madeGroup;
    private final String key = UUID.randomUUID().toString();
    private CompletableFuture<Integer> asked;

    HalfMatched(Stack stack, Aside database, Colleague owner) {
        this.stack = stack;
        this.database = database;
        this.telling = Aside.of(stack);
        this.making = Aside.of(stack);
        this.owner = owner;
        toldSlug = programme();
        toldGroup = owner.group(toldSlug).path("id").asText();
        madeSlug = programme();
        madeGroup = owner.group(madeSlug).path("id").asText();
    }

    void begin() {
        takePart(toldGroup, "MENTOR", TOLD);
        makeAndTellInPart();
        takePart(madeGroup, "BUDDY", MADE);
        making.hold("select 1 from person where id = '%s' for update", takePart(madeGroup, "MENTOR", MADE));
        asked = CompletableFuture.supplyAsync(this::round);
        await().until(() -> database.seesHeldUp(making, "insert into mentoring_proposal"));
        assertEquals(2 * MADE, database.written(making, "mentoring_proposal"));
        assertTrue(database.written(telling, "notification") > 0);
        assertEquals(0, proposals(madeGroup));
        assertHalfTold();
    }

    /** Nobody is told before it is known who will be last: ids of one moment are in no order. */
    private void makeAndTellInPart() {
        try (Aside before = Aside.of(stack)) {
            before.hold("lock table notification in share row exclusive mode");
            owner.api().with("Idempotency-Key", UUID.randomUUID().toString()).send("POST", "groups/" + toldSlug + "/mentoring/rounds", null).expecting(201);
            telling.hold("select 1 from person where id = (select max(cast(seeker_id as text)) from (select seeker_id from mentoring_proposal where group_id = '%s'"
                    + " order by id offset %d) rest)::uuid for update", toldGroup, AT_ONCE);
            before.letGo();
        }
        await().until(() -> database.seesHeldUp(telling, "insert into notification"));
    }

    private void assertHalfTold() {
        assertEquals(TOLD - AT_ONCE, database.number("select count(*) from mentoring_proposal where group_id = '%s' and told_at is null", toldGroup));
        assertEquals(AT_ONCE * 2, notifications(toldGroup));
    }

    /** When the node is dead: who was not told is noted as such, and of the round that was not ended there is nothing. */
    void assertNothingOfTheHalf() {
        assertEquals(0, asked.join(), "no answer came");
        assertHalfTold();
        assertEquals(0, proposals(madeGroup));
        assertEquals(0, database.number("select round from mentoring_programme where group_id = '%s'", madeGroup));
    }

    void letGo() {
        telling.letGo();
        making.letGo();
    }

    /** Who asked for the round and got no answer asks again. */
    void goOn() {
        assertEquals(201, round());
        assertEquals(201, round(), "and once more");
    }

    void assertWhole() {
        await().until(() -> database.number("select count(*) from mentoring_proposal where group_id in ('%s', '%s') and told_at is null", toldGroup, madeGroup) == 0);
        assertEquals(1, database.number("select round from mentoring_programme where group_id = '%s'", madeGroup));
        assertProposed(toldGroup, TOLD);
        assertProposed(madeGroup, 2 * MADE);
    }

    /** Everybody who takes part has one place. */
    private void assertProposed(String group, int pairs) {
        assertEquals(pairs, proposals(group));
        assertEquals(2 * pairs, database.number("select count(distinct person) from mentoring_proposal, unnest(array[seeker_id, giver_id]) person where group_id = '%s'", group));
        assertEquals(2 * pairs, notifications(group), "each is told");
        assertEquals(2 * pairs, database.number("select count(distinct person_id) from notification where group_id = '%s' and kind = 'MENTORING_PROPOSED'", group), "nobody twice");
        assertEquals(2 * pairs, database.number("select count(*) from event e join notification n on e.data ->> 'notificationId' = n.id::text"
                + " and e.stream_id = 'person:' || n.person_id where e.name = 'notification.created' and n.group_id = '%s'", group), "and their screens once");
    }

    private long proposals(String group) {
        return database.number("select count(*) from mentoring_proposal where group_id = '%s'", group);
    }

    private long notifications(String group) {
        return database.number("select count(*) from notification where group_id = '%s' and kind = 'MENTORING_PROPOSED'", group);
    }

    /** @return 0 for no answer */
    private int round() {
        try {
            Answer answer = owner.api().with("Idempotency-Key", key).send("POST", "groups/" + madeSlug + "/mentoring/rounds", null);
            return answer.status();
        } catch (UncheckedIOException killed) {
            return 0;
        }
    }

    private String programme() {
        String slug = owner.founds("Koppels", "CLOSED");
        owner.api().put("groups/" + slug + "/mentoring", Api.object().put("open", true)).expecting(200);
        return slug;
    }

    /** As many on each side, who all fit. @return one of them */
    private String takePart(String group, String kind, int pairs) {
        List<String> people = SomePeople.of(database, owner.me().path("id").asText(), 2 * pairs).join(group).ids();
        database.execute("""
                insert into mentoring_entry (group_id, person_id, kind, side, places, topics, languages, regions, meeting, same_organisation, changed_at)
                select '%s', p.id, '%s', case when p.n <= %d then 'SEEKER' else 'GIVER' end, 1, '{}', '{nl}', '{}', 'ONLINE', true, now()
                from unnest(%s) with ordinality p (id, n)""", group, kind, pairs, SomePeople.array(people));
        return people.get(0);
    }

    @Override
    public void close() {
        telling.close();
        making.close();
    }
}
