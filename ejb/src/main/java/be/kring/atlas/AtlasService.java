package be.kring.atlas;

import be.kring.atlas.AtlasView.Cell;
import be.kring.atlas.AtlasView.Column;
import be.kring.atlas.AtlasView.Row;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.person.SpokespersonService;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the map of expertise: where what is known, by how many, and where it is missed. */
@Stateless
public class AtlasService {

    /** Organisations of the whole map, those whose people claim the most: more columns nobody compares. */
    private static final int ORGANISATIONS = 12;

    @Inject
    AtlasRepository atlas;

    @Inject
    TopicService vocabulary;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    SpokespersonService spokespeople;

    /** The whole one. @throws NotFound for everyone but administrators */
    public AtlasView get(Actor actor, Axis axis) {
        AtlasPolicy.requireSeeAll(actor);
        if (axis == Axis.ORGANISATION) {
            List<UUID> ids = atlas.listKnowing(ORGANISATIONS);
            Map<UUID, OrganisationView> views = organisations.map(actor, ids);
            return view(actor, ids.stream().map(id -> new Column(id.toString(), views.get(id))).toList(), atlas.countByOrganisation(ids), atlas.countQuestionsSeen(actor.personId()));
        }
        return view(actor, Arrays.stream(Level.values()).map(level -> new Column(level.name(), null)).toList(), atlas.countByLevel(), atlas.countQuestionsSeen(actor.personId()));
    }

    /** That of one organisation: what its own people know, those of its level, and all; of topics that they claim or that were asked where the actor reads. */
    public AtlasView getOf(Actor actor, UUID organisationId) {
        OrganisationView organisation = organisations.map(actor, List.of(organisationId)).get(organisationId);
        if (organisation == null) {
            throw new NotFound();
        }
        AtlasPolicy.requireSee(actor, spokespeople.standsFor(actor, organisationId));
        List<Column> columns = List.of(new Column("ORGANISATION", organisation), new Column("OWN_LEVEL", null), new Column("ALL", null));
        List<AtlasRepository.Count> counts = Stream.of(atlas.countOrganisation(organisationId), atlas.countLevel(organisation.level().name()), atlas.countAll())
                .flatMap(List::stream).toList();
        return view(actor, columns, counts, AtlasPolicy.canCountUnread(actor) ? atlas.countQuestionsSeen(actor.personId()) : atlas.countQuestionsRead(actor.personId()));
    }

    private AtlasView view(Actor actor, List<Column> columns, List<AtlasRepository.Count> counts, Map<UUID, Long> questions) {
        Map<UUID, Map<String, AtlasRepository.Count>> byTopic = counts.stream().collect(Collectors.groupingBy(AtlasRepository.Count::topicId,
                Collectors.toMap(AtlasRepository.Count::column, Function.identity())));
        Set<UUID> topics = new HashSet<>(byTopic.keySet());
        topics.addAll(questions.keySet());
        Map<UUID, TopicView> names = vocabulary.map(actor, topics);
        Collator byName = Collator.getInstance(Locale.forLanguageTag(actor.language().tag()));
        return new AtlasView(columns, topics.stream().map(names::get).filter(Objects::nonNull)
                .map(topic -> row(actor, topic, columns, byTopic.getOrDefault(topic.id(), Map.of()), questions.getOrDefault(topic.id(), 0L)))
                .sorted(Comparator.comparing(Row::questions).reversed().thenComparing(row -> row.topic().names().in(actor.language()), byName).thenComparing(row -> row.topic().slug())).toList());
    }

    private static Row row(Actor actor, TopicView topic, List<Column> columns, Map<String, AtlasRepository.Count> counts, long questions) {
        return new Row(topic, questions, columns.stream().map(column -> cell(actor, counts.get(column.key()), questions)).toList());
    }

    private static Cell cell(Actor actor, AtlasRepository.Count count, long questions) {
        long people = count == null ? 0 : count.people();
        long leaving = count == null || !AtlasPolicy.canSeeLeaving(actor) ? 0 : count.leaving();
        return new Cell(people, AtlasPolicy.canSeeLeaving(actor) ? leaving : null, TopicCover.of(people, leaving, questions));
    }
}
