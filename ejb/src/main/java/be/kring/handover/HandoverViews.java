package be.kring.handover;

import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody hands over and takes over, with names: so many statements, however much it is. */
@ApplicationScoped
class HandoverViews {

    @Inject
    HandoverRepository handovers;

    @Inject
    FarewellRepository farewells;

    @Inject
    TopicService vocabulary;

    @Inject
    PersonDirectory people;

    HandoverView of(Actor actor) {
        UUID me = actor.personId();
        List<Inheritance> inherited = handovers.listFor(me);
        return handovers.find(me).map(departure -> leaving(actor, departure, inherited))
                .orElseGet(() -> new HandoverView(null, List.of(), List.of(), inherited(actor, inherited, names(actor, Set.of(), List.of(), inherited), views(actor, inherited))));
    }

    private HandoverView leaving(Actor actor, Departure departure, List<Inheritance> inherited) {
        Map<UUID, Boolean> topics = handovers.topics(actor.personId());
        List<Inheritance> heirs = handovers.listOf(actor.personId());
        List<FarewellRepository.Row> interview = farewells.list(actor.personId());
        Map<UUID, TopicView> names = names(actor, topics.keySet(), interview, Stream.concat(heirs.stream(), inherited.stream()).toList());
        Map<UUID, PersonView> views = views(actor, Stream.concat(heirs.stream(), inherited.stream()).toList());
        Map<UUID, Inheritance> byTopic = heirs.stream().collect(Collectors.toMap(Inheritance::topicId, Function.identity(), (first, other) -> first));
        Set<UUID> all = new HashSet<>(topics.keySet());
        all.addAll(byTopic.keySet());
        return new HandoverView(new DepartureView(departure.lastDay(), departure.onlyNoted() ? departure.notedAt() : departure.toldAt(), departure.onlyNoted(), departure.notedDay()),
                all.stream().filter(names::containsKey).map(id -> topic(names.get(id), topics.getOrDefault(id, false), byTopic.get(id), views))
                        .sorted(Comparator.comparing((HandoverTopic each) -> each.topic().names().in(actor.language()).toLowerCase()).thenComparing(each -> each.topic().id())).toList(),
                interview.stream().sorted(Comparator.comparing(FarewellRepository.Row::question)).map(row -> farewell(row, names)).toList(),
                inherited(actor, inherited, names, views));
    }

    static FarewellView farewell(FarewellRepository.Row row, Map<UUID, TopicView> names) {
        return new FarewellView(row.question(), row.text(), row.state(), row.postId(), row.topicId() == null ? null : names.get(row.topicId()));
    }

    private static HandoverTopic topic(TopicView topic, boolean claimed, Inheritance heir, Map<UUID, PersonView> views) {
        return heir == null ? new HandoverTopic(topic, claimed, null, null) : new HandoverTopic(topic, claimed, views.get(heir.heirId()), heir.state());
    }

    private List<InheritedView> inherited(Actor actor, List<Inheritance> inherited, Map<UUID, TopicView> names, Map<UUID, PersonView> views) {
        return inherited.stream().filter(each -> names.containsKey(each.topicId())).map(each -> new InheritedView(names.get(each.topicId()), views.get(each.personId()),
                each.lastDay(), each.state(), each.askedAt(), HandoverPolicy.can(actor, each))).toList();
    }

    private Map<UUID, TopicView> names(Actor actor, Set<UUID> topics, List<FarewellRepository.Row> interview, List<Inheritance> inheritances) {
        Set<UUID> ids = new HashSet<>(topics);
        interview.stream().map(FarewellRepository.Row::topicId).filter(id -> id != null).forEach(ids::add);
        inheritances.forEach(each -> ids.add(each.topicId()));
        return ids.isEmpty() ? Map.of() : vocabulary.map(actor, ids);
    }

    private Map<UUID, PersonView> views(Actor actor, List<Inheritance> inheritances) {
        Set<UUID> ids = inheritances.stream().flatMap(each -> Stream.of(each.personId(), each.heirId())).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : people.mapViews(actor, ids);
    }
}
