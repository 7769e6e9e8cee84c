package be.kring.desk;

import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The staff at work. Acts on a conversation lock its row first, so that each sees what the one before did. Repeating one changes nothing. They throw
 * {@link NotFound} for who is not behind that desk, {@link Forbidden} for who does not take part, and {@link Conflict} {@code talk-moved-on} for what cannot be done
 * with the conversation as it is. Lock order: the conversation or the desk, the staff of the desk, then streams.
 */
@Stateless
public class ServingService {

    @Inject
    Desks desks;

    @Inject
    DeskRepository repository;

    @Inject
    TalkRepository talks;

    @Inject
    Farewells farewells;

    @Inject
    PersonDirectory people;

    @Inject
    DeskViews views;

    @Inject
    DeskNews news;

    @Inject
    DeskBell bell;

    @Inject
    Clock clock;

    /** "I am at the desk", until the end of the day; visitors' times are reckoned from it. */
    public DeskView setDuty(Actor actor, String slug, boolean on) {
        Desks.Standing standing = desks.get(actor, slug);
        DeskPolicy.requireServe(standing.access(), standing.listed());
        UUID groupId = standing.desk().groupId;
        repository.lock(groupId);
        if (on) {
            repository.onDuty(groupId, actor.personId(), clock.instant());
        } else {
            repository.offDuty(groupId, actor.personId());
        }
        news.changed(groupId, List.of());
        bell.duty(groupId, actor.personId());
        return views.of(actor, standing);
    }

    /** Takes a visitor out of the queue, and comes to the desk. @throws TalkTaken when a colleague was first */
    public TalkView take(Actor actor, UUID talkId) {
        Desks.One one = desks.lock(actor, talkId);
        if (!actor.is(one.talk().keeperId)) {
            TalkPolicy.requireTake(one.policyCase(), keeper(actor, one.talk()));
            keep(one.talk(), actor.personId());
            repository.onDuty(one.talk().groupId, actor.personId(), clock.instant());
            news.changed(one.talk());
            bell.taken(one.talk());
        }
        return views.of(actor, desks.again(actor, one.talk()));
    }

    /** Hands a conversation to a colleague, who has it from then on; who handed it on may still speak in it. */
    public TalkView transfer(Actor actor, UUID talkId, UUID personId) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requireSteer(one.policyCase());
        requireColleague(one.talk(), personId);
        if (!personId.equals(one.talk().keeperId)) {
            keep(one.talk(), personId);
            news.changed(one.talk());
        }
        return views.of(actor, desks.again(actor, one.talk()));
    }

    /** Lets a colleague speak in it too. */
    public TalkView addColleague(Actor actor, UUID talkId, UUID personId) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requireSteer(one.policyCase());
        requireColleague(one.talk(), personId);
        talks.addColleague(talkId, personId, clock.instant());
        news.changed(one.talk());
        return views.of(actor, desks.again(actor, one.talk()));
    }

    /** It is over; with an address it goes by mail. */
    public TalkView close(Actor actor, UUID talkId) {
        Desks.One one = desks.lock(actor, talkId);
        if (one.talk().isOpen() || !one.policyCase().takesPart()) {
            TalkPolicy.requireSteer(one.policyCase());
            farewells.end(one.talk(), TalkEnding.SERVED);
            news.changed(one.talk());
        }
        return views.of(actor, desks.again(actor, one.talk()));
    }

    private void keep(DeskTalk talk, UUID personId) {
        talk.keptBy(personId, clock.instant());
        talks.flush();
        talks.addColleague(talk.id, personId, clock.instant());
    }

    private String keeper(Actor actor, DeskTalk talk) {
        return talk.keeperId == null ? null : people.findView(actor, talk.keeperId).map(PersonView::name).orElse("");
    }

    /** @throws InvalidInput for who is not behind this desk, and for the visitor */
    private void requireColleague(DeskTalk talk, UUID personId) {
        if (personId == null) {
            throw InvalidInput.of("personId", "required");
        }
        if (personId.equals(talk.visitorId) || repository.listServing(talk.groupId).stream().noneMatch(staff -> staff.personId().equals(personId))) {
            throw InvalidInput.of("personId", "unknown");
        }
    }
}
