package be.kring.desk;

import be.kring.mail.MailAddress;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A visitor comes, speaks, leaves an address, and goes. */
@Stateless
public class VisitService {

    static final int MOST_WAITING = 50;

    @Inject
    Desks desks;

    @Inject
    DeskRepository repository;

    @Inject
    TalkRepository talks;

    @Inject
    Spoken spoken;

    @Inject
    Farewells farewells;

    @Inject
    DeskViews views;

    @Inject
    DeskNews news;

    @Inject
    DeskBell bell;

    @Inject
    Clock clock;

    /**
     * Joins the queue with a first line; with a conversation open nobody asks for another.
     *
     * @throws Conflict     {@code desk-closed}, {@code desk-full} or {@code already-asking}
     * @throws Forbidden    for the staff, and for who has no voice in the group
     * @throws InvalidInput naming what is wrong
     */
    public TalkView.Whole ask(Actor actor, String slug, String text) {
        Desks.Standing standing = desks.get(actor, slug);
        DeskPolicy.requireAsk(standing.access(), standing.listed());
        UUID groupId = standing.desk().groupId;
        Desk desk = repository.lock(groupId).orElseThrow(NotFound::new);
        if (!desk.isOpen(clock.instant())) {
            throw new Conflict("desk-closed");
        }
        if (talks.findLast(groupId, actor.personId()).filter(DeskTalk::isOpen).isPresent()) {
            throw new Conflict("already-asking");
        }
        if (talks.listOpen(groupId).stream().filter(talk -> talk.state == TalkState.WAITING).count() >= MOST_WAITING) {
            throw new Conflict("desk-full");
        }
        DeskTalk talk = new DeskTalk(Ids.next(clock), groupId, actor.personId(), actor.language(), clock.instant());
        talks.add(talk);
        spoken.say(talk, actor.personId(), text);
        news.begun(talk);
        bell.asked(talk);
        return whole(actor, talk);
    }

    /**
     * Says something, as the visitor or as one of the staff who takes part.
     *
     * @throws Conflict {@code talk-moved-on} when it is over, or waits; {@code talk-too-long}
     */
    public TalkView.Line say(Actor actor, UUID talkId, String text) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requireWrite(one.policyCase());
        TalkRepository.Line line = spoken.say(one.talk(), actor.personId(), text);
        news.said(one.talk(), line.number());
        if (actor.is(one.talk().visitorId)) {
            bell.met(one.talk());
        }
        return views.lines(actor, List.of(line)).get(0);
    }

    /** Leaves the queue, or ends the conversation. */
    public TalkView leave(Actor actor, UUID talkId) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requireLeave(one.policyCase());
        farewells.end(one.talk(), one.talk().state == TalkState.TAKEN ? TalkEnding.SERVED : TalkEnding.LEFT);
        news.changed(one.talk());
        bell.left(one.talk());
        return views.of(actor, desks.again(actor, one.talk()));
    }

    /**
     * Lets the conversation be sent there when it is over; at once when it is over already. An empty address takes that back.
     *
     * @throws Conflict     {@code talk-moved-on} when it was sent already, or no letter can go out
     * @throws InvalidInput for what has not the shape of an address
     */
    public TalkView leaveAddress(Actor actor, UUID talkId, String address) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requireLeaveAddress(one.policyCase());
        one.talk().address = address == null || address.isBlank() ? null : MailAddress.valid("address", address);
        if (!one.talk().isOpen()) {
            farewells.send(one.talk());
        }
        talks.flush();
        news.changed(one.talk());
        return views.of(actor, desks.again(actor, one.talk()));
    }

    private TalkView.Whole whole(Actor actor, DeskTalk talk) {
        return new TalkView.Whole(views.of(actor, desks.again(actor, talk)), views.lines(actor, talks.listLines(talk.id)));
    }
}
