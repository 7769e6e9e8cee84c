package be.kring.web.page;

import be.kring.discussion.FeedService;
import be.kring.group.GroupService;
import be.kring.group.OwnGroup;
import be.kring.mentoring.ProgrammeService;
import be.kring.moderation.ReviewService;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The groups of a reader as every page knows them: all, for each of them is counted, also those that the navigation does not show. */
@ApplicationScoped
class MyGroups {

    @Inject
    GroupService groups;

    @Inject
    FeedService feed;

    @Inject
    EventLog log;

    @Inject
    ReviewService reviews;

    @Inject
    ProgrammeService programmes;

    /**
     * By last activity. All of one moment: what is counted as unread behind a head would be counted again when it arrives as an event.
     *
     * @param mentoring whether to tell which have buddies and mentors
     */
    @Transactional
    public List<MyGroup> list(Actor actor, boolean mentoring) {
        log.seeOneMoment(Actor.SYSTEM);
        List<OwnGroup> own = groups.listOwn(actor);
        List<UUID> ids = own.stream().map(each -> each.group().id()).toList();
        Map<StreamId, Long> heads = log.heads(actor, ids.stream().map(StreamId::group).toList());
        Map<UUID, Long> unread = feed.mapUnread(actor);
        Map<UUID, Long> reports = reviews.mapWaiting(actor, own.stream().map(OwnGroup::access).toList());
        Set<UUID> mentored = mentoring ? programmes.among(actor, ids) : Set.of();
        return own.stream().map(each -> {
            UUID id = each.group().id();
            return new MyGroup(id, each.group().slug(), each.group().names(), each.group().colour(), unread.getOrDefault(id, 0L),
                    heads.get(StreamId.group(id)), each.readSeq(), reports.get(id), mentored.contains(id));
        }).toList();
    }
}
