package be.kring.mentoring;

import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what somebody sees of a programme: their own part, and nothing of anybody else's but what is proposed to them. */
@ApplicationScoped
class MentoringViews {

    /** So long a pair that ended stands beside the others. */
    private static final Duration ENDED_LATELY = Duration.ofDays(60);

    @Inject
    ProgrammeRepository programmes;

    @Inject
    EntryRepository entries;

    @Inject
    ProposalRepository proposals;

    @Inject
    PairRepository pairs;

    @Inject
    GroupService groups;

    @Inject
    PersonDirectory people;

    @Inject
    TopicService vocabulary;

    @Inject
    Clock clock;

    MentoringView of(Actor actor, GroupAccess group) {
        UUID id = group.groupId();
        Programme programme = programmes.find(id).orElse(null);
        boolean open = programme != null && programme.open();
        List<EntryRepository.Entry> mine = entries.list(id, actor.personId());
        List<UUID> avoided = entries.listAvoided(id, actor.personId());
        List<ProposalRepository.Proposal> proposed = open && !group.isArchived() ? proposals.list(id, actor.personId()) : List.of();
        Set<UUID> ids = new HashSet<>(avoided);
        proposed.forEach(each -> ids.add(each.other(actor.personId())));
        Map<UUID, PersonView> named = people.mapViews(actor, ids);
        Map<UUID, TopicView> topics = topics(actor, Stream.concat(mine.stream().map(each -> each.input().topics()), proposed.stream().map(ProposalRepository.Proposal::topics)));
        return new MentoringView(id, open, open ? programme.nextAt() : null, mine.stream().map(each -> view(each, topics)).toList(),
                avoided.stream().map(named::get).filter(Objects::nonNull).sorted(java.util.Comparator.comparing(PersonView::name)).toList(),
                proposed.stream().map(each -> view(actor, each, named, topics)).toList(), of(actor, pairs.list(id, actor.personId(), clock.instant().minus(ENDED_LATELY))),
                programme != null && MentoringPolicy.canSeeNumbers(group) ? programmes.numbers(id) : null, MentoringPolicy.can(group, open));
    }

    /** Of pairs of the actor. */
    List<PairView> of(Actor actor, List<PairRepository.Pair> own) {
        Map<UUID, PersonView> named = people.mapViews(actor, own.stream().map(pair -> pair.other(actor.personId())).toList());
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, own.stream().map(PairRepository.Pair::groupId).collect(Collectors.toSet()));
        Map<UUID, TopicView> topics = topics(actor, own.stream().map(PairRepository.Pair::topics));
        Map<UUID, List<PairView.Held>> meetings = pairs.mapMeetings(own.stream().map(PairRepository.Pair::id).toList());
        return own.stream().map(pair -> new PairView(pair.id(), refs.get(pair.groupId()), pair.kind(), pair.sideOf(actor.personId()), named.get(pair.other(actor.personId())),
                named(pair.topics(), topics), pair.beganAt(), pair.endedAt(), meetings.getOrDefault(pair.id(), List.of()),
                pair.endedAt() == null ? List.of("hold", "end") : List.of())).toList();
    }

    private static EntryView view(EntryRepository.Entry entry, Map<UUID, TopicView> topics) {
        EntryInput input = entry.input();
        return new EntryView(entry.kind(), entry.side(), input.places(), named(input.topics(), topics), input.languages(), input.regions(), input.meeting(), input.sameOrganisation(),
                input.note());
    }

    private static ProposalView view(Actor actor, ProposalRepository.Proposal each, Map<UUID, PersonView> named, Map<UUID, TopicView> topics) {
        MentoringSide side = each.sideOf(actor.personId());
        return new ProposalView(each.id(), each.kind(), side, named.get(each.other(actor.personId())), named(each.topics(), topics), each.languages(), each.regions(),
                side == MentoringSide.SEEKER ? each.giverNote() : each.seekerNote(), each.until(), each.answerOf(actor.personId()));
    }

    private Map<UUID, TopicView> topics(Actor actor, Stream<? extends Collection<UUID>> several) {
        return vocabulary.map(actor, several.flatMap(Collection::stream).collect(Collectors.toSet()));
    }

    private static List<TopicView> named(List<UUID> ids, Map<UUID, TopicView> topics) {
        return ids.stream().map(topics::get).filter(Objects::nonNull).toList();
    }
}
