package be.kring.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Calls staff and visitors who look at something else. After {@link DeskNews} in the same transaction: it locked the streams of everybody who is called now or was until now,
 * so that of two changes the second sees what the first left.
 */
@ApplicationScoped
class DeskBell {

    @Inject
    DeskRepository desks;

    @Inject
    TalkRepository talks;

    @Inject
    Event<DeskCall> staff;

    @Inject
    Event<VisitorCall> visitors;

    @Inject
    Clock clock;

    void asked(DeskTalk talk) {
        call(talk.groupId, true, talk.visitorId);
    }

    void taken(DeskTalk talk) {
        visitors.fire(new VisitorCall(talk.visitorId, talk.groupId, talk.keeperId));
        call(talk.groupId, false, talk.keeperId);
    }

    /** The visitor is in the conversation. */
    void met(DeskTalk talk) {
        visitors.fire(new VisitorCall(talk.visitorId, talk.groupId, null));
    }

    void left(DeskTalk talk) {
        met(talk);
        call(talk.groupId, false, talk.visitorId);
    }

    /** @param by who came to the desk, or went */
    void duty(UUID groupId, UUID by) {
        call(groupId, false, by);
    }

    /** @param changed the visitors whose conversations are otherwise now */
    void settled(UUID groupId, Collection<UUID> changed) {
        List<DeskTalk> now = changed.stream().flatMap(visitor -> talks.findLast(groupId, visitor).stream()).toList();
        now.stream().filter(talk -> !Calling.mayCome(talk.state, talk.ending)).forEach(this::met);
        call(groupId, now.stream().anyMatch(talk -> talk.state == TalkState.WAITING), null);
    }

    private void call(UUID groupId, boolean another, UUID by) {
        staff.fire(new DeskCall(groupId, Calling.staff(talks.listWaiting(groupId), desks.listServing(groupId), clock.instant()), another, by));
    }
}
