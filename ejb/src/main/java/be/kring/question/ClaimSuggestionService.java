package be.kring.question;

import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Topics that somebody may want to claim, since they answered questions about them. Nobody else learns of it, and nothing is claimed for anybody. */
@Stateless
public class ClaimSuggestionService {

    /** Of so many questions the answer was accepted or helped … */
    static final int ACCEPTED = 3;
    /** … or so many were answered, whatever became of it. */
    static final int ANSWERED = 5;
    private static final int MOST = 3;

    @Inject
    ClaimSuggestionRepository suggestions;

    @Inject
    TopicService vocabulary;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Up to three for the actor, the most helpful first. Answers in groups that they have left do not count. */
    public List<ClaimSuggestion> list(Actor actor) {
        List<Object[]> rows = suggestions.list(actor.personId(), ACCEPTED, ANSWERED, MOST);
        Map<UUID, TopicView> names = rows.isEmpty() ? Map.of() : vocabulary.map(actor, rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream().map(row -> new ClaimSuggestion(names.get((UUID) row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).longValue())).toList();
    }

    /** Never suggests this topic again; repeating it changes nothing. @throws NotFound when the topic is not in the vocabulary */
    public void dismiss(Actor actor, String topic) {
        UUID topicId = vocabulary.find(actor, topic).orElseThrow(NotFound::new).id();
        if (suggestions.dismiss(actor.personId(), topicId, clock.instant())) {
            events.publish(new SuggestionDismissed(actor.personId(), topicId));
        }
    }
}
