package be.kring.container;

import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.question.AskingService;
import be.kring.question.GapService;
import be.kring.question.GapView;
import be.kring.shared.Actor;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was asked in a hidden group tells nothing to who is not in it: not that it was asked, not how often, not when. */
@ExtendWith(ArquillianExtension.class)
class GapsSeenIT {

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    DeskScene database;

    @Inject
    AskingService asking;

    @Inject
    GapService gaps;

    @Test
    void a_hidden_group_counts_for_its_members_alone() throws Exception {
        UUID topic = scene.topic();
        Actor administrator = world.administrator();
        Actor asker = world.person();
        String hidden = world.group(asker, Visibility.HIDDEN, JoinPolicy.INVITATION);
        String closed = world.group(asker, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        scene.claims(world.person(), topic, "EXPERT", "ONLY_ME");
        Instant before = nobodyKnew(asker, closed, topic, 20);
        assertEquals(List.of(1L, 0L, before), row(administrator, topic), "a claim that is for its owner alone is in no number either");
        UUID secret = scene.topic();
        nobodyKnew(asker, hidden, secret, 2);
        Instant lately = nobodyKnew(asker, hidden, topic, 1);
        assertEquals(List.of(1L, 0L, before), row(administrator, topic));
        assertTrue(find(administrator, secret).isEmpty());
        database.isTrue("insert into membership (group_id, person_id, state, role, since, origin) values ('" + world.id(asker, hidden) + "', '" + administrator.personId()
                + "', 'MEMBER', 'MEMBER', now(), 'INVITED') returning true");
        assertEquals(List.of(2L, 0L, lately), row(administrator, topic));
        assertTrue(find(administrator, secret).isPresent());
    }

    private Instant nobodyKnew(Actor asker, String slug, UUID topic, int daysAgo) {
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertTrue(asking.get(asker, id).route().nobody());
        Instant at = Instant.parse("2026-01-31T12:00:00Z").minusSeconds(daysAgo * 86_400L);
        assertTrue(database.isTrue("update question_route set nobody_at = '" + at + "' where post_id = '" + id + "' returning true"));
        return at;
    }

    private Optional<GapView> find(Actor actor, UUID topic) {
        return gaps.list(actor).stream().filter(each -> each.topic().id().equals(topic)).findFirst();
    }

    private List<Object> row(Actor actor, UUID topic) {
        return find(actor, topic).map(gap -> List.<Object>of(gap.questions(), gap.people(), gap.lastAt())).orElseThrow();
    }
}
