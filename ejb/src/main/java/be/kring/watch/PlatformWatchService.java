package be.kring.watch;

import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** The watched expressions that hold in every group. For everyone but administrators they do not exist. */
@Stateless
public class PlatformWatchService {

    @Inject
    WatchBook book;

    /** Oldest first. @throws NotFound for everyone but administrators, as all that follows */
    public List<WatchedView> list(Actor actor) {
        WatchPolicy.requireSetPlatform(actor);
        return book.list(null);
    }

    /** @throws InvalidInput naming the place of what is wrong, or when there are too many, or they are too large together */
    public WatchedView add(Actor actor, WatchedInput input) {
        WatchPolicy.requireSetPlatform(actor);
        return book.add(actor, null, input);
    }

    /** @throws Stale when somebody changed it since the version that the actor saw */
    public WatchedView change(Actor actor, UUID id, long version, WatchedInput input) {
        WatchPolicy.requireSetPlatform(actor);
        return book.change(actor, null, id, version, input);
    }

    public void remove(Actor actor, UUID id) {
        WatchPolicy.requireSetPlatform(actor);
        book.remove(actor, null, id);
    }

    /** What the expressions of the platform find in a text, and one that is only tried. Nothing is stored. @param draft may be blank */
    public TrialView attempt(Actor actor, String text, String draft) {
        WatchPolicy.requireSetPlatform(actor);
        return book.attempt(null, text, draft);
    }
}
