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
import be.kring.shared.Swept;
import be.kring.stream.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The first pages that were read lately. Whether the caller may read the group and how far its stream is are asked each time; as long as it is no
 * further than the page, the page is what there is, since nothing reaches a screen but through the stream. Names of people are not in the
 * stream of a group: when one changes, all pages are made anew. Those that were read longest ago make room when all are more than {@value #MAX_BYTES} bytes.
 */
@ApplicationScoped
class FirstPages {

    private static final int MAX_BYTES = 16_000_000;

    @Inject
    GroupService groups;

    @Inject
    FeedService feed;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    /** By group, the one that was read longest ago first. */
    private final Map<UUID, Place> places = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true));

    /** Holds the page, and lets one request at a time make it. */
    private static final class Place {

        private volatile FirstPage page;

        private int length() {
            FirstPage now = page;
            return now == null ? 0 : now.length();
        }

        private boolean isOld() {
            FirstPage now = page;
            return now != null && now.isOld();
        }
    }

    /** Whether this is a page that readers share: all of a group's threads from the first, as many as are shown when nobody says how many. */
    static boolean isShared(String tag, PageRequest request) {
        return request.cursor() == null && request.limit() == PageRequest.DEFAULT && (tag == null || tag.isBlank());
    }

    /** The answer for the caller; empty when the page cannot be shared. */
    @Transactional
    public Optional<byte[]> find(Actor actor, String slug, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        Place place = places.computeIfAbsent(group.groupId(), any -> new Place());
        long head = log.head(actor, StreamId.group(group.groupId()));
        return current(place, actor, group, request, head).filter(page -> !page.isSpeaker(actor)).map(page -> page.answer(actor, group, clock.instant()));
    }

    private Optional<FirstPage> current(Place place, Actor actor, GroupAccess group, PageRequest request, long head) {
        FirstPage page = place.page;
        if (page != null && page.isOf(head)) {
            return Optional.of(page);
        }
        synchronized (place) {
            if (place.page == null || !place.page.isOf(head)) {
                place.page = feed.findSharedPage(actor, group, request).map(shared -> FirstPage.of(head, shared)).orElse(null);
                makeRoom();
            }
            return Optional.ofNullable(place.page);
        }
    }

    private void makeRoom() {
        synchronized (places) {
            long bytes = places.values().stream().mapToLong(Place::length).sum();
            Iterator<Place> eldest = places.values().iterator();
            while (bytes > MAX_BYTES && eldest.hasNext()) {
                bytes -= eldest.next().length();
                eldest.remove();
            }
        }
    }

    void on(@Observes Swept swept) {
        places.values().removeIf(Place::isOld);
    }

    void on(@Observes Notified notified) {
        if (notified.channel().equals(Channels.PERSON)) {
            places.clear();
        }
    }
}
