package be.kring.container;

import be.kring.desk.Draft;
import be.kring.desk.DraftService;
import be.kring.desk.TalkState;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Acts at one desk at the same time: who holds what when others come, so that no two wait for each other. */
@ExtendWith(ArquillianExtension.class)
class DeskLocksIT extends AtTheDesk {

    private static final int PATIENCE_SECONDS = 20;

    @Inject
    MembershipService memberships;

    @Inject
    DraftService drafts;

    @Inject
    EventLog log;

    @Inject
    UserTransaction transaction;

    private Actor mira;

    @Override
    void prepare() {
        mira = besideJoren();
    }

    @Test
    void while_a_question_is_posted_nobody_else_at_the_desk_waits_and_all_are_told_afterwards() throws Exception {
        Actor visitor = world.member(owner, slug, Role.MEMBER);
        UUID talk = scene.asks(visitor, slug);
        serving.take(joren, talk);
        drafts.propose(joren, talk, 0, new Draft("Telewerk aanvragen", "Hoe vraag ik telewerk aan?", "Via het formulier."));
        String elsewhere = world.openGroup(owner);
        memberships.join(mira, elsewhere, null);
        scene.open(owner, elsewhere, mira);
        StreamId hers = StreamId.person(mira.personId());
        long before = log.head(Actor.SYSTEM, hers);
        inTransaction(() -> {
            drafts.agree(visitor, talk, 1);
            return together.start(() -> scene.asks(world.person(), elsewhere)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        });
        String desk = world.id(owner, slug).toString();
        eventually(() -> assertTrue(log.listAfter(Actor.SYSTEM, hers, before, 100).stream()
                .anyMatch(event -> event.name().equals("desk.changed") && event.data().toString().contains(desk))));
    }

    @Test
    void who_takes_a_visitor_and_who_takes_them_off_the_list_do_not_wait_for_each_other() throws Exception {
        Actor visitor = world.person();
        UUID talk = scene.asks(visitor, slug);
        Future<Void> change = inTransaction(() -> {
            visits.say(visitor, talk, "Is daar iemand?");
            Future<Void> other = together.start(() -> {
                scene.open(owner, slug, mira);
                return null;
            });
            awaitSomebodyWaitingForTheTalk();
            serving.take(joren, talk);
            return other;
        });
        change.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(TalkState.WAITING, scene.own(visitor, slug).state(), "joren took the visitor, and may not serve any more");
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            if (done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    /** Asked outside the transaction of the test, which would be told the same again and again. */
    private void awaitSomebodyWaitingForTheTalk() {
        String somebody = "select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%desk_talk%')";
        eventually(() -> assertTrue(together.times(1, () -> scene.isTrue(somebody)).get(0).value()));
    }
}
