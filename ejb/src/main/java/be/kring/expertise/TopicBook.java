package be.kring.expertise;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A topic of the vocabulary, which nobody merges until the transaction ends. @throws NotFound for any other */
    Topic hold(Actor actor, String slug) {
        return topics.findForShare(require(actor, slug).id()).filter(topic -> topic.state() == TopicState.ACCEPTED).orElseThrow(NotFound::new);
    }

    TopicDetail detail(Actor actor, Topic topic) {
        List<UUID> narrower = topics.listNarrower(topic.id());
        List<UUID> around = new ArrayList<>(narrower);
        around.add(topic.id());
        Optional.ofNullable(topic.broaderId()).ifPresent(around::add);
        Map<UUID, TopicView> views = topics.mapViews(around);
        return new TopicDetail(views.get(topic.id()), topic.state(), topics.mapSynonyms(topic.id()), topic.broaderId() == null ? null : views.get(topic.broaderId()),
                byName(narrower.stream().map(views::get).toList(), actor.language()), topic.version());
    }

    static List<TopicView> byName(Collection<TopicView> views, Language language) {
        return views.stream().sorted(Comparator.comparing((TopicView view) -> Folded.of(view.names().in(language))).thenComparing(TopicView::id)).toList();
    }
}
