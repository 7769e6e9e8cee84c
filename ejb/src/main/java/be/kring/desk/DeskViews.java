package be.kring.desk;

import be.kring.group.GroupService;
import be.kring.mail.MailService;
import be.kring.mail.MailState;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes views of a desk and its conversations. */
@ApplicationScoped
class DeskViews {

    private static final int CLOSED = 20;
    private static final int EXCERPT = 140;

    @Inject
    GroupService groups;

    @Inject
    DeskRepository desks;

    @Inject
    TalkRepository talks;

    @Inject
    PersonDirectory people;

    @Inject
    MailService mail;

    @Inject
    Clock clock;

    DeskView of(Actor actor, Desks.Standing standing) {
        Desk desk = standing.desk();
        Instant now = clock.instant();
        List<DeskRepository.Staff> staff = desks.listServing(desk.groupId);
        List<DeskTalk> open = talks.listOpen(desk.groupId);
        DeskTalk own = standing.serves() || !DeskPolicy.canVisit(standing.access()) ? null : talks.findLast(desk.groupId, actor.personId()).orElse(null);
        List<DeskTalk> closed = standing.serves() ? talks.listClosed(desk.groupId, CLOSED) : List.of();
        Map<UUID, TalkView> shown = map(actor, standing, standing.serves() ? Stream.concat(open.stream(), closed.stream()).toList() : Stream.ofNullable(own).toList());
        return new DeskView(groups.mapRefs(actor, List.of(desk.groupId)).get(desk.groupId), desk.isOpen(now), desk.open, desk.openingHours(),
                desk.open ? desk.openingHours().nextChange(now).orElse(null) : null, onDuty(staff, now), (int) waiting(open).count(), mail.isPossible(actor),
                own == null ? null : shown.get(own.id), standing.serves() ? behind(actor, staff, now, views(open, shown), views(closed, shown)) : null,
                DeskPolicy.can(standing.access(), standing.listed(), desk.isOpen(now)));
    }

    TalkView of(Actor actor, Desks.One one) {
        return map(actor, one.standing(), List.of(one.talk())).get(one.talk().id);
    }

    List<TalkView.Line> lines(Actor actor, List<TalkRepository.Line> lines) {
        Map<UUID, PersonView> authors = people.mapViews(actor, lines.stream().map(TalkRepository.Line::authorId).collect(Collectors.toSet()));
        return lines.stream().map(line -> new TalkView.Line(line.number(), authors.get(line.authorId()), line.at(), line.text())).toList();
    }

    private DeskView.Behind behind(Actor actor, List<DeskRepository.Staff> staff, Instant now, List<TalkView> queue, List<TalkView> closed) {
        Map<UUID, PersonView> names = people.mapViews(actor, staff.stream().map(DeskRepository.Staff::personId).toList());
        List<DeskView.Seat> seats = staff.stream().map(each -> new DeskView.Seat(names.get(each.personId()), Waiting.isOnDuty(each.dutySince(), now))).toList();
        return new DeskView.Behind(seats, seats.stream().anyMatch(seat -> seat.onDuty() && actor.is(seat.person().id())), queue, closed);
    }

    /** @param standing of the actor at the desk of all of these */
    private Map<UUID, TalkView> map(Actor actor, Desks.Standing standing, List<DeskTalk> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        Set<UUID> ids = shown.stream().map(talk -> talk.id).collect(Collectors.toSet());
        Map<UUID, List<UUID>> colleagues = talks.mapColleagues(ids);
        Map<UUID, String> first = talks.mapFirst(ids);
        Map<UUID, MailState> letters = mail.mapStates(actor, shown.stream().map(talk -> talk.mailId).filter(Objects::nonNull).toList());
        Map<UUID, PersonView> names = names(actor, shown, colleagues);
        Queue queue = queue(standing.desk().groupId);
        boolean possible = mail.isPossible(actor);
        return shown.stream().collect(Collectors.toMap(talk -> talk.id, talk -> {
            List<UUID> helping = colleagues.getOrDefault(talk.id, List.of());
            Integer place = queue.places().get(talk.id);
            return new TalkView(talk.id, talk.groupId, names.get(talk.visitorId), talk.state, talk.ending, talk.askedAt, talk.takenAt, talk.closedAt,
                    names.get(talk.keeperId), helping.stream().map(names::get).toList(), excerpt(first.getOrDefault(talk.id, "")), place,
                    place == null ? null : Waiting.minutes(place, queue.services(), queue.onDuty()).orElse(null), actor.is(talk.visitorId) ? talk.address : null,
                    talk.address != null || talk.mailId != null, talk.mailId == null ? null : letters.get(talk.mailId), proposed(talk), talk.postId,
                    TalkPolicy.can(Desks.policyCase(actor, talk, standing, helping.contains(actor.personId()), possible)));
        }));
    }

    private record Queue(Map<UUID, Integer> places, List<Duration> services, int onDuty) {
    }

    private Queue queue(UUID groupId) {
        Instant now = clock.instant();
        Map<UUID, Integer> places = new HashMap<>();
        waiting(talks.listOpen(groupId)).forEach(talk -> places.put(talk.id, places.size() + 1));
        return new Queue(places, talks.listServices(groupId, now.minus(Duration.ofDays(Waiting.DAYS)), Waiting.SAMPLE), onDuty(desks.listServing(groupId), now));
    }

    private Map<UUID, PersonView> names(Actor actor, List<DeskTalk> shown, Map<UUID, List<UUID>> colleagues) {
        Set<UUID> ids = new HashSet<>();
        colleagues.values().forEach(ids::addAll);
        shown.forEach(talk -> {
            ids.add(talk.visitorId);
            if (talk.keeperId != null) {
                ids.add(talk.keeperId);
            }
        });
        return new HashMap<>(people.mapViews(actor, ids));
    }

    private static TalkView.Proposed proposed(DeskTalk talk) {
        return new TalkView.Proposed(talk.draft(), talk.byVisitor, talk.byStaff != null, talk.draftVersion);
    }

    private static Stream<DeskTalk> waiting(List<DeskTalk> open) {
        return open.stream().filter(talk -> talk.state == TalkState.WAITING);
    }

    private static int onDuty(List<DeskRepository.Staff> staff, Instant now) {
        return (int) staff.stream().filter(each -> Waiting.isOnDuty(each.dutySince(), now)).count();
    }

    private static List<TalkView> views(List<DeskTalk> talks, Map<UUID, TalkView> shown) {
        return talks.stream().map(talk -> shown.get(talk.id)).toList();
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
