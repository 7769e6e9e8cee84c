package be.kring.container;

import be.kring.desk.DeskRun;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import static be.kring.notification.NotificationKind.DESK_TAKEN;
import static be.kring.notification.NotificationKind.DESK_WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever looks at another page is called to a desk: its staff while somebody waits, a visitor when it is her turn. */
@ExtendWith(ArquillianExtension.class)
class DeskBellIT extends AtTheDesk {

    @Inject
    DeskRun run;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Inject
    EventLog log;

    private Actor mira;
    private Actor visitor;

    @Override
    void prepare() {
        mira = besideJoren();
        visitor = world.person();
    }

    @Test
    void all_staff_hear_once_that_somebody_waits_and_when_nobody_does_any_more_it_is_withdrawn() {
        UUID first = scene.asks(visitor, slug);
        UUID told = told(joren, DESK_WAITING).orElseThrow().id();
        Actor second = world.person();
        UUID next = scene.asks(second, slug);
        assertEquals(told, told(joren, DESK_WAITING).orElseThrow().id(), "one for the queue as long as it is unread");
        assertEquals(List.of(1L, 1L, 0L, 0L), Stream.of(joren, mira, owner, visitor).map(notifications::countUnread).map(Long::longValue).toList());
        assertEquals(slug, told(mira, DESK_WAITING).orElseThrow().group().slug());
        visits.leave(visitor, first);
        assertTrue(told(joren, DESK_WAITING).isPresent(), "somebody still waits");
        visits.leave(second, next);
        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(told(joren, DESK_WAITING), told(mira, DESK_WAITING)));
        assertEquals(List.of("notification.created", "notification.withdrawn"), events(joren));
        assertEquals(0, notifications.countUnread(joren));
    }

    @Test
    void who_read_it_hears_of_the_next_visitor_anew() {
        scene.asks(visitor, slug);
        NotificationView before = told(joren, DESK_WAITING).orElseThrow();
        notifications.read(joren, before.id());
        scene.asks(world.person(), slug);
        NotificationView after = told(joren, DESK_WAITING).orElseThrow();
        assertEquals(List.of(false, false), List.of(after.read(), after.id().equals(before.id())));
        assertEquals(1, count(joren, DESK_WAITING));
    }

    @Test
    void while_somebody_is_at_the_desk_nobody_else_is_called() {
        scene.asks(visitor, slug);
        serving.setDuty(mira, slug, true);
        assertTrue(told(joren, DESK_WAITING).isEmpty(), "a colleague has come");
        assertTrue(told(mira, DESK_WAITING).isPresent());
        scene.asks(world.person(), slug);
        assertTrue(told(joren, DESK_WAITING).isEmpty());
        serving.setDuty(mira, slug, false);
        assertEquals(1, notifications.countUnread(joren), "nobody is there any more");
        serving.setDuty(joren, slug, true);
        serving.setDuty(mira, slug, true);
        assertEquals(0, notifications.countUnread(mira), "she sees the queue where she comes");
        serving.take(joren, scene.own(visitor, slug).id());
        assertTrue(told(joren, DESK_WAITING).isPresent(), "another still waits");
    }

    @Test
    void a_visitor_hears_that_it_is_her_turn_until_she_speaks_or_is_back_in_the_queue() {
        UUID talk = scene.asks(visitor, slug);
        serving.take(joren, talk);
        NotificationView told = told(visitor, DESK_TAKEN).orElseThrow();
        assertEquals(List.of(joren.personId(), slug), List.of(told.actor().id(), told.group().slug()));
        visits.say(joren, talk, "Zeg maar");
        assertTrue(told(visitor, DESK_TAKEN).isPresent());
        visits.say(visitor, talk, "Hier ben ik");
        assertTrue(told(visitor, DESK_TAKEN).isEmpty());
        memberships.leave(joren, slug);
        run.settleAll(Actor.SYSTEM);
        assertTrue(told(mira, DESK_WAITING).isPresent(), "she waits again");
        serving.take(mira, talk);
        assertEquals(mira.personId(), told(visitor, DESK_TAKEN).orElseThrow().actor().id());
        memberships.leave(mira, slug);
        run.settleAll(Actor.SYSTEM);
        assertTrue(told(visitor, DESK_TAKEN).isEmpty(), "nobody helps her now");
        assertEquals(List.of("notification.created", "notification.withdrawn", "notification.created", "notification.withdrawn"), events(visitor));
    }

    @Test
    void of_a_conversation_that_ended_without_her_she_still_hears() {
        UUID talk = scene.asks(visitor, slug);
        serving.take(joren, talk);
        serving.close(joren, talk);
        assertTrue(told(visitor, DESK_TAKEN).isPresent());
        serving.take(joren, scene.asks(visitor, slug));
        assertEquals(1, count(visitor, DESK_TAKEN), "one for the desk");
    }

    @Test
    void who_is_no_staff_any_more_is_not_called_and_who_becomes_it_is() {
        scene.asks(visitor, slug);
        Actor lieve = world.member(owner, slug, Role.MEMBER);
        scene.open(owner, slug, mira, lieve);
        assertEquals(List.of(0L, 1L, 1L), Stream.of(joren, mira, lieve).map(each -> count(each, DESK_WAITING)).toList());
        memberships.leave(mira, slug);
        run.settleAll(Actor.SYSTEM);
        assertEquals(List.of(0L, 1L), Stream.of(mira, lieve).map(each -> count(each, DESK_WAITING)).toList());
        scene.set(owner, slug, false, lieve);
        assertEquals(0, count(lieve, DESK_WAITING), "the desk is closed, nobody waits");
    }

    @Test
    void one_who_asks_while_another_is_taken_is_not_forgotten() {
        UUID talk = scene.asks(visitor, slug);
        Actor other = world.person();
        together.run(() -> scene.asks(other, slug), () -> serving.take(joren, talk)).forEach(outcome -> assertTrue(outcome.succeeded(), outcome::toString));
        assertTrue(told(joren, DESK_WAITING).isPresent());
        serving.take(joren, scene.own(other, slug).id());
        assertTrue(told(joren, DESK_WAITING).isEmpty());
    }

    private Optional<NotificationView> told(Actor reader, NotificationKind kind) {
        return list(reader, kind).findFirst();
    }

    private long count(Actor reader, NotificationKind kind) {
        return list(reader, kind).count();
    }

    private Stream<NotificationView> list(Actor reader, NotificationKind kind) {
        return notifications.list(reader, PageRequest.first(50)).items().stream().filter(each -> each.kind() == kind);
    }

    private List<String> events(Actor reader) {
        return log.listAfter(Actor.SYSTEM, StreamId.person(reader.personId()), 0, 100).stream().map(LoggedEvent::name).filter(name -> name.startsWith("notification.")).toList();
    }
}
