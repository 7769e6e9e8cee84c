package be.kring.web.group;

import be.kring.discussion.FeedService;
import be.kring.discussion.HeldService;
import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostState;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.moderation.ReviewService;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Completes views of groups, always many at once. */
@ApplicationScoped
public class GroupAnswers {

    @Inject
    GroupService groups;

    @Inject
    FeedService feed;

    @Inject
    HeldService held;

    @Inject
    EventLog log;

    @Inject
    ReviewService reviews;

    public GroupAnswer of(Actor actor, GroupView view) {
        return of(actor, List.of(view)).get(0);
    }

    /** All of one moment: what is counted as unread behind a head would be counted again when it arrives as an event. Not to be asked inside a transaction. */
    @Transactional
    public Page<GroupAnswer> of(Actor actor, Page<GroupView> page) {
        log.seeOneMoment(Actor.SYSTEM);
        return new Page<>(of(actor, page.items()), page.next());
    }

    private List<GroupAnswer> of(Actor actor, List<GroupView> views) {
        List<UUID> ids = views.stream().map(GroupView::id).toList();
        Map<StreamId, Long> heads = log.heads(actor, ids.stream().map(StreamId::group).toList());
        Map<UUID, Long> unread = feed.mapUnread(actor);
        Map<UUID, GroupAccess> access = groups.mapAccess(actor, ids);
        Map<UUID, Long> waiting = held.mapOwn(actor, ids);
        Map<UUID, Long> reports = reviews.mapWaiting(actor, access.values());
        return views.stream().map(view -> new GroupAnswer(view, heads.get(StreamId.group(view.id())),
                unread.getOrDefault(view.id(), 0L), reports.get(view.id()), waiting.getOrDefault(view.id(), 0L), postCan(access.get(view.id())))).toList();
    }

    /** An access that is gone by now, because the group was hidden in between, gives nothing. */
    private static GroupAnswer.PostCan postCan(GroupAccess access) {
        return access == null ? new GroupAnswer.PostCan(List.of(), List.of(), List.of())
                : new GroupAnswer.PostCan(can(access, true, true), can(access, true, false), can(access, false, false));
    }

    private static List<String> can(GroupAccess access, boolean own, boolean withinWindow) {
        return PostPolicy.can(new PostPolicy.Case(access, PostState.VISIBLE, own, withinWindow, true, false));
    }
}
