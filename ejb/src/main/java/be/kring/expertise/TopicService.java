package be.kring.expertise;

import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.Language;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The vocabulary, for whoever names a topic: a profile, a rule, a question, a search. */
@Stateless
public class TopicService {

    /** So many suggestions at most. */
    public static final int SUGGESTIONS = 10;
    private static final int LONGEST = 100;

    @Inject
    TopicBook book;

    @Inject
    TopicRepository topics;

    @Inject
    SuggestionRepository suggestions;

    @Inject
    ClaimRepository claims;

    @Inject
    PersonDirectory people;

    /**
     * Topics whose name or synonym, in whatever language, begins with the text or has a word that does; accents and capital letters make no difference.
     *
     * @param text     what somebody has typed so far; of nothing the topics at the top, by name
     * @param language labels in it come first; null for that of the actor
     */
    public List<TopicHit> suggest(Actor actor, String text, Language language) {
        Language reader = language == null ? actor.language() : language;
        String folded = text == null ? "" : Folded.of(text.substring(0, Math.min(text.length(), LONGEST)));
        if (folded.isEmpty()) {
            return TopicBook.byName(topics.mapViews(topics.listTop()).values(), reader).stream().map(top -> new TopicHit(top, top.names().in(reader), reader.tag())).toList();
        }
        List<SuggestionRepository.Found> found = suggestions.list(folded, reader, SUGGESTIONS);
        Map<UUID, TopicView> views = topics.mapViews(found.stream().map(SuggestionRepository.Found::topicId).toList());
        return found.stream().map(each -> new TopicHit(views.get(each.topicId()), each.label(), each.language())).toList();
    }

    /** A topic with what is around it; the slug of a merged one leads to the one it became. @throws NotFound for what is not in the vocabulary */
    public TopicDetail get(Actor actor, String slug) {
        return book.detail(actor, book.require(actor, slug));
    }

    /** Whoever claims it and whom the actor may see claim it: experts first, then by name. */
    public Page<ExpertView> listPeople(Actor actor, String slug, PageRequest request) {
        Topic topic = book.require(actor, slug);
        Page<ClaimRepository.Named> page = Page.of(claims.listOfTopic(topic.id(), actor.personId(), request.after(3), request.fetch()), request,
                row -> Cursor.of(row.claim().level().ordinal(), row.name(), row.claim().personId()));
        Map<UUID, PersonView> views = people.mapViews(actor, page.items().stream().map(row -> row.claim().personId()).toList());
        return page.map(row -> new ExpertView(views.get(row.claim().personId()), row.claim().level(), row.claim().evidence()));
    }

    /** Those of these that the actor may name, by the id that was asked for; a merged one has the names of what it became. What others propose is left out. */
    public Map<UUID, TopicView> map(Actor actor, Collection<UUID> ids) {
        return topics.mapViews(topics.listNameable(ids, actor.personId(), ExpertisePolicy.canAdminister(actor)));
    }

    /** The topic of the vocabulary with this slug; that of a merged one leads to the one it became. */
    public Optional<TopicView> find(Actor actor, String slug) {
        return book.find(slug).filter(topic -> topic.state() == TopicState.ACCEPTED).map(topic -> topics.mapViews(List.of(topic.id())).get(topic.id()));
    }
}
