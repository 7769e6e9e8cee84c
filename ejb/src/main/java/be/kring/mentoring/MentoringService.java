package be.kring.mentoring;

import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One's own part in the programme of a group: taking part, and answering what is proposed. Lock order: the programme of the group, then what is in it, then
 * streams.
 */
@Stateless
public class MentoringService {

    /** So many colleagues may somebody name with whom they are not to be brought together. */
    static final int MOST_AVOIDED = 20;

    @Inject
    GroupService groups;

    @Inject
    ProgrammeRepository programmes;

    @Inject
    EntryRepository entries;

    @Inject
    ProposalRepository proposals;

    @Inject
    PairRepository pairs;

    @Inject
    MentoringViews views;

    @Inject
    TopicService vocabulary;

    @Inject
    PersonDirectory people;

    @Inject
    DomainEvents events;

    @Inject
    Event<MentoringTold> told;

    @Inject
    Clock clock;

    /** For members. */
    public MentoringView get(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        MentoringPolicy.requireSee(group);
        return views.of(actor, group);
    }

    /** The same by id; empty for who is no member. */
    public Optional<MentoringView> find(Actor actor, UUID groupId) {
        return Optional.ofNullable(groups.mapAccess(actor, List.of(groupId)).get(groupId)).filter(GroupAccess::isMember).map(group -> views.of(actor, group));
    }

    /**
     * Takes part, or does so in another way; what was proposed stays as it is.
     *
     * @throws InvalidInput naming the field
     */
    public MentoringView takePart(Actor actor, String slug, MentoringKind kind, MentoringSide side, EntryInput input) {
        GroupAccess group = groups.getAccess(actor, slug);
        MentoringPolicy.requireTakePart(group, side, programmes.lock(group.groupId()).map(Programme::open).orElse(false));
        EntryInput valid = input.valid(kind, side);
        entries.put(group.groupId(), actor.personId(), new EntryRepository.Entry(kind, side, existing(actor, valid)), clock.instant());
        events.publish(new MentoringChanged(actor.personId(), group.groupId()));
        return views.of(actor, group);
    }

    /** Takes part no more: what is proposed goes, pairs stay. At any moment; repeating it changes nothing. */
    public MentoringView stop(Actor actor, String slug, MentoringKind kind, MentoringSide side) {
        GroupAccess group = groups.getAccess(actor, slug);
        MentoringPolicy.requireSee(group);
        programmes.lock(group.groupId());
        if (entries.remove(group.groupId(), actor.personId(), kind, side)) {
            proposals.list(group.groupId(), actor.personId()).stream().filter(each -> each.kind() == kind && each.sideOf(actor.personId()) == side)
                    .forEach(each -> proposals.answer(each.id(), side, MentoringAnswer.DECLINED, clock.instant()));
            events.publish(new MentoringChanged(actor.personId(), group.groupId()));
        }
        return views.of(actor, group);
    }

    /**
     * Names everybody with whom the actor does not want to be brought together, superiors and whom they lead above all. What is proposed with one of them goes.
     *
     * @param handles up to {@value #MOST_AVOIDED}
     * @throws InvalidInput {@code unknown} when nobody has one of these
     */
    public MentoringView avoid(Actor actor, String slug, List<String> handles) {
        GroupAccess group = groups.getAccess(actor, slug);
        MentoringPolicy.requireSee(group);
        programmes.lock(group.groupId()).orElseThrow(NotFound::new);
        List<UUID> avoided = named(actor, handles == null ? List.of() : handles.stream().distinct().toList());
        entries.replaceAvoided(group.groupId(), actor.personId(), avoided);
        proposals.list(group.groupId(), actor.personId()).stream().filter(each -> avoided.contains(each.other(actor.personId())))
                .forEach(each -> proposals.answer(each.id(), each.sideOf(actor.personId()), MentoringAnswer.DECLINED, clock.instant()));
        events.publish(new MentoringChanged(actor.personId(), group.groupId()));
        return views.of(actor, group);
    }

    /**
     * Accepts somebody who was proposed, or says no. Once both accept they are a pair; who said no nobody is told. Who accepted may still say no, as long as
     * the other did not answer.
     *
     * @throws NotFound for what was not proposed to the actor, or not any more
     */
    public MentoringView answer(Actor actor, UUID id, MentoringAnswer answer) {
        UUID groupId = proposals.find(id).filter(found -> found.isOf(actor.personId())).orElseThrow(NotFound::new).groupId();
        if (answer == null) {
            throw InvalidInput.of("answer", "required");
        }
        GroupAccess group = groups.getAccess(actor, groupId);
        boolean open = programmes.lock(groupId).map(Programme::open).orElse(false);
        Instant now = clock.instant();
        ProposalRepository.Proposal proposal = proposals.find(id).filter(found -> found.answerOf(actor.personId()) != MentoringAnswer.DECLINED && found.until().isAfter(now))
                .orElseThrow(NotFound::new);
        MentoringSide side = proposal.sideOf(actor.personId());
        if (answer == MentoringAnswer.ACCEPTED) {
            MentoringPolicy.requireTakePart(group, side, open);
        }
        proposals.answer(id, side, answer, now);
        proposals.find(id).filter(this::isAgreed).ifPresentOrElse(agreed -> pair(actor, agreed, now),
                () -> events.publish(new MentoringChanged(actor.personId(), groupId)));
        return views.of(actor, group);
    }

    private boolean isAgreed(ProposalRepository.Proposal proposal) {
        return proposal.seekerAnswer() == MentoringAnswer.ACCEPTED && proposal.giverAnswer() == MentoringAnswer.ACCEPTED
                && entries.mayTakePart(proposal.groupId(), proposal.seekerId(), MentoringSide.SEEKER) && entries.mayTakePart(proposal.groupId(), proposal.giverId(), MentoringSide.GIVER);
    }

    private void pair(Actor actor, ProposalRepository.Proposal agreed, Instant now) {
        proposals.close(agreed.id(), now);
        pairs.add(new PairRepository.Pair(Ids.next(clock), agreed.groupId(), agreed.kind(), agreed.seekerId(), agreed.giverId(), agreed.topics(), now, null));
        events.publishAll(List.of(new MentoringChanged(agreed.seekerId(), agreed.groupId()), new MentoringChanged(agreed.giverId(), agreed.groupId())));
        told.fire(new MentoringTold(MentoringTold.What.PAIRED, agreed.other(actor.personId()), agreed.groupId(), actor.personId()));
    }

    private EntryInput existing(Actor actor, EntryInput valid) {
        Map<UUID, TopicView> known = vocabulary.map(actor, valid.topics());
        if (!known.keySet().containsAll(valid.topics())) {
            throw InvalidInput.of("topics", "invalid-value");
        }
        return new EntryInput(valid.places(), valid.topics().stream().map(id -> known.get(id).id()).distinct().toList(), valid.languages(), valid.regions(), valid.meeting(),
                valid.sameOrganisation(), valid.note());
    }

    private List<UUID> named(Actor actor, List<String> handles) {
        if (handles.size() > MOST_AVOIDED) {
            throw InvalidInput.of("handles", "too-many", MOST_AVOIDED);
        }
        Map<String, PersonView> known = people.mapByHandle(actor, handles);
        if (known.size() < handles.size()) {
            throw InvalidInput.of("handles", "unknown");
        }
        return known.values().stream().map(PersonView::id).filter(id -> !actor.is(id)).toList();
    }
}
