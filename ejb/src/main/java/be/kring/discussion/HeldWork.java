package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.DomainException;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The transactions of {@link HeldRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeldWork {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    @Inject
    HeldRepository held;

    @Inject
    PostRepository posts;

    @Inject
    PostWriter writer;

    @Inject
    GroupService groups;

    @Inject
    PersonService persons;

    @Inject
    Event<HeldLapsed> lapses;

    @Inject
    Event<HeldPosted> posted;

    @Inject
    Clock clock;

    /** Posts what was approved as its author, once. @throws DomainException when they may not write there any more, or what it answers is gone */
    public void post(Actor actor, UUID heldId) {
        held.lock(heldId).filter(row -> row.state == HeldState.APPROVED).ifPresent(row -> {
            Actor author = persons.findActor(row.authorId).orElseThrow(NotFound::new);
            row.posted(write(author, row).id(), clock.instant());
            if (row.question) {
                posted.fire(new HeldPosted(row.id, row.postId));
            }
        });
    }

    /** What was approved has no place any more; its author gets it back. */
    public void lapse(Actor actor, UUID heldId) {
        held.lock(heldId).filter(row -> row.state == HeldState.APPROVED).ifPresent(row -> {
            row.become(HeldState.LAPSED, clock.instant());
            lapses.fire(new HeldLapsed(row.groupId, row.authorId, row.body));
        });
    }

    public List<UUID> listSilent(Actor actor) {
        return held.listApproved(clock.instant().minus(SILENCE));
    }

    /** Whether the thread was locked or slowed down meanwhile does not matter. */
    private PostView write(Actor author, HeldPost approved) {
        GroupAccess group = groups.getAccess(author, approved.groupId);
        GroupPolicy.requirePost(group);
        Instant now = clock.instant();
        if (approved.parentId == null) {
            return approved.question ? writer.ask(author, group, approved.command(), Screener.Screened.APPROVED, now)
                    : writer.write(author, group, null, approved.command(), Screener.Screened.APPROVED, now, false);
        }
        Post parent = posts.find(approved.parentId).filter(found -> found.groupId.equals(approved.groupId) && found.state != PostState.WITHDRAWN)
                .orElseThrow(NotFound::new);
        Object[] thread = posts.replied(parent.threadId, group.groupId(), now).orElseThrow(NotFound::new);
        return writer.write(author, group, parent, approved.command(), Screener.Screened.APPROVED, now, (Boolean) thread[0]);
    }
}
