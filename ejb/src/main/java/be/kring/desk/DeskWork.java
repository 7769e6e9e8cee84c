package be.kring.desk;

import be.kring.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The transactions of {@link DeskRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeskWork {

    @Inject
    DeskRepository desks;

    @Inject
    TalkRepository talks;

    @Inject
    UpkeepRepository upkeep;

    @Inject
    Upkeep settling;

    @Inject
    DeskNews news;

    @Inject
    DeskBell bell;

    @Inject
    Clock clock;

    /** Groups at whose desk somebody waits or is being helped. */
    public List<UUID> listBusy(Actor actor) {
        return upkeep.listBusy();
    }

    /** Looks after the conversations of one desk, and calls who is to come there now. */
    public void settle(Actor actor, UUID groupId) {
        desks.lock(groupId).ifPresent(desk -> {
            Set<UUID> changed = settling.settle(groupId);
            if (!changed.isEmpty()) {
                news.changed(groupId, new ArrayList<>(changed));
            }
            bell.settled(groupId, changed);
        });
    }

    /** Tells a desk that one of its conversations is otherwise now. */
    public void tell(Actor actor, UUID talkId) {
        talks.find(talkId).ifPresent(news::changed);
    }

    /** Deletes conversations that were over long enough. */
    public void forget(Actor actor) {
        upkeep.forgetBefore(clock.instant().minus(Upkeep.KEPT));
    }
}
