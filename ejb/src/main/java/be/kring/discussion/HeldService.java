package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What waits for approval: for its author, and for the feature that handles the queue, whose policy has decided about who asks. */
@Stateless
public class HeldService {

    @Inject
    GroupService groups;

    @Inject
    PersonDirectory people;

    @Inject
    HeldRepository held;

    @Inject
    Questions questions;

    @Inject
    Event<HeldWithdrawn> withdrawals;

    @Inject
    Event<HeldRun.Approved> approvals;

    @Inject
    Clock clock;

    /** What the actor has waiting in a group, oldest first. */
    public List<HeldView> listOwn(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        return listOwn(actor, group.groupId());
    }

    /** The same, for events. */
    public List<HeldView> listOwn(Actor actor, UUID groupId) {
        List<HeldPost> rows = held.listWaiting(groupId, actor.personId());
        QuestionsWanted asked = questions.of(rows.stream().filter(row -> row.question).map(row -> row.id).toList());
        return rows.stream().map(row -> new HeldView(row.id, row.groupId, row.threadId, row.language, asked.find(row.id).map(ThreadQuestion::title).orElse(null), row.body, row.html, row.why, row.at)).toList();
    }

    /** How much the actor has waiting, by group; groups without any are left out. */
    public Map<UUID, Long> mapOwn(Actor actor, Collection<UUID> groupIds) {
        return held.countWaiting(groupIds, actor.personId());
    }

    /** Takes back what waits. @throws NotFound for everyone but its author @throws Conflict {@code already-decided} */
    public void withdraw(Actor actor, UUID id) {
        HeldPost row = held.lock(id).filter(found -> actor.is(found.authorId)).orElseThrow(NotFound::new);
        row.become(HeldState.WITHDRAWN, clock.instant());
        row.body = "";
        row.html = "";
        withdrawals.fire(new HeldWithdrawn(row.id, row.groupId, row.authorId));
    }

    /** Keeps all else that concerns it waiting until the transaction ends. @throws Conflict {@code already-decided} when its author took it back */
    public void lock(Actor actor, UUID id) {
        if (held.lock(id).orElseThrow(NotFound::new).state == HeldState.WITHDRAWN) {
            throw new Conflict("already-decided");
        }
    }

    /** It becomes a post as soon as this transaction has ended. */
    public void approve(Actor actor, UUID id) {
        decide(id, HeldState.APPROVED);
        approvals.fire(new HeldRun.Approved(id));
    }

    public void refuse(Actor actor, UUID id) {
        decide(id, HeldState.REFUSED);
    }

    /** What waits or waited, as it would look, for who reviews it. */
    public Map<UUID, PostView> mapForReview(Actor actor, Collection<UUID> ids) {
        List<HeldPost> rows = held.list(ids);
        Map<UUID, PersonView> authors = people.mapViews(actor, rows.stream().map(row -> row.authorId).collect(Collectors.toSet()));
        QuestionsWanted asked = questions.of(rows.stream().filter(row -> row.question).map(row -> row.id).toList());
        return rows.stream().map(row -> view(row, authors.get(row.authorId), asked.find(row.id).orElse(null))).collect(Collectors.toMap(PostView::id, Function.identity()));
    }

    private void decide(UUID id, HeldState next) {
        held.lock(id).orElseThrow(NotFound::new).become(next, clock.instant());
    }

    private static PostView view(HeldPost row, PersonView author, ThreadQuestion question) {
        Instant at = row.at;
        return new PostView(row.id, row.groupId, row.threadId == null ? row.id : row.threadId, row.parentId, author, row.capacity, null, row.language, row.body,
                row.html, List.of(), List.of(), row.state == HeldState.WITHDRAWN ? PostState.WITHDRAWN : PostState.VISIBLE, 0, at, at, null, null, null, false, List.of(), question, 0, null);
    }
}
