package be.kring.container;

import be.kring.discussion.FeedService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Idempotency;
import be.kring.shared.KeyReused;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A request with a key is carried out once. */
@ExtendWith(ArquillianExtension.class)
class IdempotencyIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    Idempotency idempotency;

    @Inject
    FeedService feed;

    @Test
    void try42_one_key_twenty_times_at_once_is_one_post() {
        Actor author = world.person();
        String slug = world.openGroup(author);
        UUID key = UUID.randomUUID();
        var outcomes = together.times(20, () -> idempotency.once(author, key, "POST hallo", () -> world.post(author, slug, "Hallo").id().toString()));
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertEquals(1, outcomes.stream().map(Together.Outcome::value).distinct().count(), "all get the answer of the first");
        assertEquals(1, feed.list(author, slug, null, PageRequest.first(50)).items().size());
    }

    @Test
    void a_key_belongs_to_one_request_and_one_person() {
        Actor one = world.person();
        Actor other = world.person();
        UUID key = UUID.randomUUID();
        assertEquals("a", idempotency.once(one, key, "POST x", () -> "a"));
        assertEquals("a", idempotency.once(one, key, "POST x", () -> "b"));
        assertThrows(KeyReused.class, () -> idempotency.once(one, key, "POST y", () -> "c"));
        assertEquals("d", idempotency.once(other, key, "POST y", () -> "d"));
        assertEquals("e", idempotency.once(one, null, "POST x", () -> "e"));
    }

    @Test
    void what_failed_may_be_tried_again_with_the_same_key() {
        Actor author = world.person();
        UUID key = UUID.randomUUID();
        assertThrows(Conflict.class, () -> idempotency.once(author, key, "POST x", () -> {
            throw new Conflict("conflict");
        }));
        assertEquals("now", idempotency.once(author, key, "POST x", () -> "now"));
    }
}
