package be.kring.web.discussion;

import be.kring.discussion.FeedService;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Notified;
import be.kring.shared.PageRequest;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The first pages that were read lately. Whether the caller may read the group and how far its stream is are asked each time; as long as it is no
 * further than the page, the page is what there is, since nothing reaches a screen but through the stream. Names of people are not in the
 * stream of a group: when one changes, all pages are made anew.
 */
@ApplicationScoped
class FirstPages {

    private static final int MAX = 200;

    @Inject
    GroupService groups;

    @Inject
    FeedService feed;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    private final Map<Key, Place> places = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Place> eldest) {
            return size() > MAX;
        }
    });

    private record Key(UUID groupId, int limit) {
    }

    /** Holds the page, and lets one request at a time make it. */
    private static final class Place {
        private volatile FirstPage page;
    }

    /** The answer for the caller; empty when the page cannot be shared. */
    @Transactional
    public Optional<byte[]> find(Actor actor, String slug, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        Place place = places.computeIfAbsent(new Key(group.groupId(), request.limit()), any -> new Place());
        long head = log.head(actor, StreamId.group(group.groupId()));
        return current(place, actor, group, request, head).map(page -> page.answer(actor, group, clock.instant()));
    }

    private Optional<FirstPage> current(Place place, Actor actor, GroupAccess group, PageRequest request, long head) {
        FirstPage page = place.page;
        if (page != null && page.isOf(head)) {
            return Optional.of(page);
        }
        synchronized (place) {
            if (place.page == null || !place.page.isOf(head)) {
                place.page = feed.findSharedPage(actor, group, request).map(shared -> FirstPage.of(head, shared)).orElse(null);
            }
            return Optional.ofNullable(place.page);
        }
    }

    void on(@Observes Notified notified) {
        if (notified.channel().equals(Channels.PERSON)) {
            places.clear();
        }
    }
}
