package be.kring.desk;

import be.kring.group.GroupErased;
import be.kring.mail.MailService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody sees of a desk: a visitor herself and her place, the staff the queue and every conversation of their desk. */
@Stateless
public class DeskService {

    @Inject
    Desks desks;

    @Inject
    DeskRepository repository;

    @Inject
    TalkRepository talks;

    @Inject
    UpkeepRepository upkeep;

    @Inject
    DeskViews views;

    @Inject
    MailService mail;

    @Inject
    Clock clock;

    /** @throws NotFound when the group has none, or may not be seen */
    public DeskView get(Actor actor, String slug) {
        return views.of(actor, desks.get(actor, slug));
    }

    /** As after an event; empty when there is none, or the group may not be seen. */
    public Optional<DeskView> find(Actor actor, UUID groupId) {
        return desks.find(actor, groupId).map(standing -> views.of(actor, standing));
    }

    /** What the page of a group says of its desk; empty when it has none that would ever open. */
    public Optional<DeskView.Card> findCard(Actor actor, UUID groupId) {
        return desks.find(actor, groupId).filter(standing -> standing.desk().open && (standing.serves() || DeskPolicy.canVisit(standing.access())))
                .map(standing -> new DeskView.Card(standing.desk().isOpen(clock.instant()),
                        standing.desk().openingHours().nextChange(clock.instant()).orElse(null), standing.serves(),
                        (int) talks.listOpen(groupId).stream().filter(talk -> talk.state == TalkState.WAITING).count()));
    }

    /** @throws NotFound for everyone but its visitor and the staff */
    public TalkView.Whole getTalk(Actor actor, UUID talkId) {
        Desks.One one = desks.get(actor, talkId);
        return new TalkView.Whole(views.of(actor, one), views.lines(actor, talks.listLines(talkId)));
    }

    /** A line as after an event; empty when it is not for the actor to read any more. */
    public Optional<TalkView.Line> findLine(Actor actor, UUID talkId, int number) {
        return desks.findTalk(actor, talkId).flatMap(one -> talks.findLine(talkId, number)).map(line -> views.lines(actor, List.of(line)).get(0));
    }

    /** All that was at the desk of a group goes with the group, letters that were not sent too. */
    public void erase(@Observes GroupErased event) {
        List<UUID> letters = upkeep.listLetters(event.groupId());
        repository.remove(event.groupId());
        mail.remove(Actor.SYSTEM, letters);
    }
}
