package be.kring.watch;

import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** The watched expressions of a group. Nobody but its moderators, and administrators who look, learns them. */
@Stateless
public class WatchService {

    @Inject
    GroupService groups;

    @Inject
    WatchBook book;

    /** Oldest first. @throws Forbidden for everyone but moderators and administrators */
    public List<WatchedView> list(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        WatchPolicy.requireRead(actor, group);
        return book.list(group.groupId());
    }

    /** @throws InvalidInput naming the place of what is wrong, or when there are too many, or they are too large together */
    public WatchedView add(Actor actor, String slug, WatchedInput input) {
        return book.add(actor, moderated(actor, slug), input);
    }

    /** @throws Stale when somebody changed it since the version that the actor saw */
    public WatchedView change(Actor actor, String slug, UUID id, long version, WatchedInput input) {
        return book.change(actor, moderated(actor, slug), id, version, input);
    }

    /** @throws NotFound when there is none with this id in the group */
    public void remove(Actor actor, String slug, UUID id) {
        book.remove(actor, moderated(actor, slug), id);
    }

    /** What the expressions of the group find in a text, and one that is only tried. Nothing is stored. @param draft may be blank */
    public TrialView attempt(Actor actor, String slug, String text, String draft) {
        return book.attempt(moderated(actor, slug), text, draft);
    }

    private UUID moderated(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        WatchPolicy.requireSet(group);
        return group.groupId();
    }
}
