package be.kring.notification;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.mission.MissionItem;
import be.kring.mission.MissionService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Collection;
import java.util.function.Function;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the actor was told, and how far they have read it. */
@Stateless
public class NotificationService {

    @Inject
    NotificationRepository notifications;

    @Inject
    PersonDirectory people;

    @Inject
    GroupService groups;

    @Inject
    TopicService topics;

    @Inject
    MissionService missions;

    @Inject
    FeedService feed;

    @Inject
    DomainEvents events;

    /** Newest first. */
    public Page<NotificationView> list(Actor actor, PageRequest request) {
        var rows = notifications.list(actor.personId(), request.after(1), request.fetch());
        Page<Notification> page = Page.of(rows, request, row -> Cursor.of(row.id));
        return new Page<>(views(actor, page.items()), page.next());
    }

    public long countUnread(Actor actor) {
        return notifications.countUnread(actor.personId());
    }

    /** Reads everything up to and including this one; repeating it changes nothing. */
    public void read(Actor actor, UUID upTo) {
        notifications.find(actor.personId(), upTo).orElseThrow(NotFound::new);
        if (notifications.read(actor.personId(), upTo) > 0) {
            events.publish(new NotificationRead(actor.personId(), upTo));
        }
    }

    /** Those of these that the actor was told. */
    public Map<UUID, NotificationView> map(Actor actor, Collection<UUID> ids) {
        return views(actor, notifications.list(actor.personId(), ids)).stream()
                .collect(Collectors.toMap(NotificationView::id, Function.identity()));
    }

    private List<NotificationView> views(Actor actor, List<Notification> rows) {
        Map<UUID, PersonView> actors = people.mapViews(actor,
                rows.stream().map(row -> row.actorId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, groups.mapAccess(actor,
                rows.stream().map(row -> row.groupId).filter(Objects::nonNull).collect(Collectors.toSet())).keySet());
        Map<UUID, PostView> posts = feed.mapReadable(actor,
                rows.stream().map(row -> row.postId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, TopicView> named = topics.map(actor, rows.stream().map(row -> row.topicId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, MissionItem> offered = missions.map(actor, rows.stream().map(row -> row.missionId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(row -> {
            PostView post = row.postId == null ? null : posts.get(row.postId);
            return new NotificationView(row.id, row.kind, row.at, row.read, row.actorId == null ? null : actors.get(row.actorId),
                    row.groupId, row.groupId == null ? null : refs.get(row.groupId), row.postId, post == null ? null : post.threadId(), row.caseId,
                    post == null ? null : feed.excerpt(actor, post), row.reason, row.until, row.topicId == null ? null : named.get(row.topicId), missionName(row, offered));
        }).toList();
    }

    private static NotificationView.MissionName missionName(Notification row, Map<UUID, MissionItem> seen) {
        return row.missionId == null ? null : new NotificationView.MissionName(row.missionId, seen.containsKey(row.missionId) ? seen.get(row.missionId).title() : null);
    }
}
