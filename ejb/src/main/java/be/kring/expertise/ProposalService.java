package be.kring.expertise;

import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody may propose a topic that is missing; administrators decide. */
@Stateless
public class ProposalService {

    /** So many proposals of one person may wait. */
    static final int MOST = 10;

    @Inject
    TopicRepository topics;

    @Inject
    TopicBook book;

    @Inject
    TopicNaming naming;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Proposes a topic. Until an administrator takes it up, only the actor and administrators see it, and nobody can claim it.
     *
     * @return the proposal; for a name that became a part of another topic that one, and nothing is proposed
     * @throws InvalidInput naming what is wrong; {@code topic-exists} at a name that a topic has already, {@code too-many-proposals} when too many of the actor's wait
     */
    public TopicDetail propose(Actor actor, TopicInput input) {
        TopicInput valid = input.valid(actor.language());
        topics.lockLabels();
        if (topics.countProposed(actor.personId()) >= MOST) {
            throw InvalidInput.of("names." + actor.language().tag(), "too-many-proposals", MOST);
        }
        UUID id = Ids.next(clock);
        naming.requireFree(actor, id, valid.names());
        Optional<Topic> became = valid.names().byLanguage().entrySet().stream().map(name -> topics.findMerged(name.getKey(), Folded.of(name.getValue())))
                .flatMap(Optional::stream).findFirst();
        if (became.isPresent()) {
            return book.detail(actor, became.get());
        }
        UUID broader = naming.broader(actor, id, valid.broader());
        topics.add(id, TopicNaming.slug(valid.names().in(actor.language())), broader, actor.personId(), clock.instant());
        topics.replaceLabels(id, valid.names(), Map.of());
        events.publishAll(topics.listAdministrators().stream().map(administrator -> new TopicsChanged(administrator, id, actor.personId())).toList());
        return book.detail(actor, topics.find(id).orElseThrow());
    }
}
