package be.kring.expertise;

import be.kring.audit.AuditTrail;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The vocabulary in the hands of administrators; each act is on record. For everyone else none of this exists. Labels are locked first, then topics by rising id. */
@Stateless
public class TopicAdministration {

    private static final int MAX_REASON = 500;

    @Inject
    TopicRepository topics;

    @Inject
    TopicBook book;

    @Inject
    TopicNaming naming;

    @Inject
    MergeRepository merges;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Event<ProposalDecided> decided;

    @Inject
    Event<TopicMerged> merged;

    @Inject
    Clock clock;

    /** What people propose and nobody has decided about, oldest first. */
    public Page<ProposalView> listProposed(Actor actor, PageRequest request) {
        ExpertisePolicy.requireAdminister(actor);
        UUID after = request.after(1).map(cursor -> cursor.id(0)).orElse(new UUID(0, 0));
        Page<Topic> page = Page.of(topics.listProposed(after, request.fetch()), request, topic -> Cursor.of(topic.id()));
        Map<UUID, PersonView> proposers = people.mapViews(actor, page.items().stream().map(Topic::proposedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        Iterator<TopicDetail> details = book.details(actor, page.items()).iterator();
        return page.map(topic -> new ProposalView(details.next(), proposers.get(topic.proposedBy()), topic.createdAt()));
    }

    /** A topic for who renames it. */
    public TopicDetail get(Actor actor, UUID id) {
        ExpertisePolicy.requireAdminister(actor);
        return book.detail(actor, topics.find(id).orElseThrow(NotFound::new));
    }

    /**
     * Gives a topic, proposed or in the vocabulary, these names and synonyms and this place; claims stay with it.
     *
     * @throws InvalidInput naming what is wrong; {@code topic-exists}, {@code topic-below}
     * @throws Stale        when somebody changed it since the version that the actor saw
     */
    public TopicDetail change(Actor actor, UUID id, long version, TopicInput input) {
        ExpertisePolicy.requireAdminister(actor);
        topics.lockLabels();
        Topic topic = requireAlive(topics.lock(List.of(id)).get(id));
        Stale.check(version, topic.version());
        TopicInput valid = input.valid(null, topics.mapSynonyms(List.of(id)).getOrDefault(id, Map.of()));
        boolean renamed = !topics.mapViews(List.of(id)).get(id).names().equals(valid.names());
        naming.requireFree(actor, id, valid.names());
        topics.setBroader(id, naming.broader(actor, id, valid.broader()));
        topics.replaceLabels(id, valid.names(), valid.synonyms());
        audit.record(actor, "topic.changed", "topic:" + id, Map.of("names", valid.names().byLanguage(), "synonyms", valid.synonyms(),
                "broader", valid.broader() == null ? "" : valid.broader()));
        tell(id, null, renamed ? topics.listClaimants(id).stream().map(person ->
                new ExpertiseChanged(person, id, ExpertiseChanged.Change.RENAMED, actor.personId())).toList() : List.of());
        return get(actor, id);
    }

    /**
     * Takes a proposed topic into the vocabulary, or declines it with a reason; whoever proposed it is told.
     *
     * @param outcome ACCEPTED or DECLINED
     * @throws InvalidInput {@code topic-exists} when the vocabulary has one of its names by now: merge it
     * @throws Conflict     {@code already-decided} when it waits no more
     */
    public TopicDetail decide(Actor actor, UUID id, TopicState outcome, String reason) {
        ExpertisePolicy.requireAdminister(actor);
        if (outcome != TopicState.ACCEPTED && outcome != TopicState.DECLINED) {
            throw InvalidInput.of("outcome", outcome == null ? "required" : "invalid-value");
        }
        topics.lockLabels();
        String why = outcome == TopicState.DECLINED ? Text.line("reason", reason, MAX_REASON) : "";
        Topic topic = requireAlive(topics.lock(List.of(id)).get(id));
        if (topic.state() != TopicState.PROPOSED) {
            throw new Conflict("already-decided");
        }
        if (outcome == TopicState.ACCEPTED) {
            naming.requireFree(actor, id, topics.mapViews(List.of(id)).get(id).names());
        }
        topics.decide(id, outcome, clock.instant());
        String name = name(actor, id);
        audit.record(actor, outcome == TopicState.ACCEPTED ? "topic.accepted" : "topic.declined", "topic:" + id,
                why.isEmpty() ? Map.of("name", name) : Map.of("name", name, "reason", why));
        tell(id, topic.proposedBy(), List.of());
        decided.fire(new ProposalDecided(topic.proposedBy(), id, actor.personId(), outcome, name, why));
        return get(actor, id);
    }

    /**
     * Makes a topic a part of another one: its names lead there as synonyms, what stands below it stands below that, claims and endorsements move, all at
     * once. Who claims both keeps their claim of the other one; an endorsement that would be seen by more people than before is hidden until its person shows
     * it. Everybody who claimed it is told, and who proposed it.
     *
     * @throws Conflict {@code already-decided} when one of the two is merged or declined, or the other one is only proposed
     */
    public TopicDetail merge(Actor actor, UUID id, UUID intoId) {
        ExpertisePolicy.requireAdminister(actor);
        if (intoId == null || intoId.equals(id)) {
            throw InvalidInput.of("into", intoId == null ? "required" : "invalid-value");
        }
        topics.lockLabels();
        Map<UUID, Topic> both = topics.lock(List.of(id, intoId));
        Topic topic = requireAlive(both.get(id));
        if (requireAlive(both.get(intoId)).state() != TopicState.ACCEPTED) {
            throw new Conflict("already-decided");
        }
        String name = name(actor, id);
        merges.moveTopic(id, intoId, topic.broaderId(), clock.instant());
        List<UUID> concerned = merges.moveClaims(id, intoId, clock.instant());
        audit.record(actor, "topic.merged", "topic:" + id, Map.of("name", name, "other", name(actor, intoId)));
        merged.fire(new TopicMerged(id, intoId));
        boolean proposed = topic.state() == TopicState.PROPOSED;
        tell(id, proposed ? topic.proposedBy() : null, concerned.stream().map(person ->
                new ExpertiseChanged(person, id, ExpertiseChanged.Change.MERGED, actor.personId(), intoId)).toList());
        if (proposed) {
            decided.fire(new ProposalDecided(topic.proposedBy(), intoId, actor.personId(), TopicState.MERGED, name, null));
        }
        return get(actor, intoId);
    }

    /** Everybody in one go, in the order of their streams: what is told to the proposer after that finds theirs locked. @param proposer null for none */
    private void tell(UUID topicId, UUID proposer, List<ExpertiseChanged> concerned) {
        Set<UUID> people = new HashSet<>(topics.listAdministrators());
        Optional.ofNullable(proposer).ifPresent(people::add);
        List<DomainEvent> told = new ArrayList<>(concerned);
        people.forEach(person -> told.add(new TopicsChanged(person, topicId, null)));
        events.publishAll(told);
    }

    private String name(Actor actor, UUID id) {
        return topics.mapViews(List.of(id)).get(id).names().in(actor.language());
    }

    private static Topic requireAlive(Topic topic) {
        if (topic == null) {
            throw new NotFound();
        }
        if (topic.state() == TopicState.MERGED || topic.state() == TopicState.DECLINED) {
            throw new Conflict("already-decided");
        }
        return topic;
    }
}
