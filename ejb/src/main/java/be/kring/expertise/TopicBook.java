package be.kring.expertise;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks topics up by the part of their address, and tells what is around them. */
@ApplicationScoped
class TopicBook {

    @Inject
    TopicRepository topics;

    /** The slug of a merged topic leads to the one it became. */
    Optional<Topic> find(String slug) {
        return topics.findBySlug(slug).flatMap(topic -> topic.mergedInto() == null ? Optional.of(topic) : topics.find(topic.mergedInto()));
    }

    /** @throws NotFound for what the actor may not see */
    Topic require(Actor actor, String slug) {
        Topic topic = find(slug).orElseThrow(NotFound::new);
        ExpertisePolicy.requireSeeTopic(actor, topic);
        return topic;
    }

    /** A topic of the vocabulary, which nobody merges until the transaction ends; of one that is merged while this waits, the one it became. @throws NotFound for any other */
    Topic hold(Actor actor, String slug) {
        return hold(require(actor, slug).id());
    }

    /** As {@link #hold(Actor, String)}, for which nobody's right matters. */
    Topic hold(UUID id) {
        Optional<Topic> topic = topics.findForShare(id);
        while (topic.isPresent() && topic.get().mergedInto() != null) {
            topic = topics.findForShare(topic.get().mergedInto());
        }
        return topic.filter(found -> found.state() == TopicState.ACCEPTED).orElseThrow(NotFound::new);
    }

    TopicDetail detail(Actor actor, Topic topic) {
        return details(actor, List.of(topic)).get(0);
    }

    /** So many statements, however many topics. */
    List<TopicDetail> details(Actor actor, List<Topic> all) {
        List<UUID> ids = all.stream().map(Topic::id).toList();
        Map<UUID, List<UUID>> narrower = topics.mapNarrower(ids);
        Map<UUID, Map<String, List<String>>> synonyms = topics.mapSynonyms(ids);
        Set<UUID> around = new HashSet<>(ids);
        narrower.values().forEach(around::addAll);
        all.stream().map(Topic::broaderId).filter(Objects::nonNull).forEach(around::add);
        Map<UUID, TopicView> views = topics.mapViews(around);
        return all.stream().map(topic -> new TopicDetail(views.get(topic.id()), topic.state(), synonyms.getOrDefault(topic.id(), Map.of()),
                topic.broaderId() == null ? null : views.get(topic.broaderId()),
                byName(narrower.getOrDefault(topic.id(), List.of()).stream().map(views::get).toList(), actor.language()), topic.version())).toList();
    }

    static List<TopicView> byName(Collection<TopicView> views, Language language) {
        return views.stream().sorted(Comparator.comparing((TopicView view) -> Folded.of(view.names().in(language))).thenComparing(TopicView::id)).toList();
    }
}
