package be.kring.expertise;

import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people say that they know: each for themselves, with an audience for each topic. */
@Stateless
public class ExpertiseService {

    /** So many topics may a person claim. */
    static final int MOST = 50;

    @Inject
    TopicBook topics;

    @Inject
    ClaimRepository claims;

    @Inject
    EndorsementRepository endorsements;

    @Inject
    ClaimViews views;

    @Inject
    PersonService people;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What somebody claims, as far as the actor may see it: experts first, then the oldest. @throws NotFound when nobody has this handle */
    public List<ClaimView> list(Actor actor, String handle) {
        UUID personId = people.getProfile(actor, handle).id();
        return views.of(actor, claims.list(personId, actor.personId()));
    }

    /** A claim of the actor's own; empty when it is gone. */
    public Optional<ClaimView> findOwn(Actor actor, UUID topicId) {
        return claims.find(actor.personId(), topicId, actor.personId()).flatMap(claim -> views.of(actor, List.of(claim)).stream().findFirst());
    }

    /**
     * Claims a topic, or says something else about one that is claimed; repeating it changes nothing.
     *
     * @throws NotFound     when the topic is not in the vocabulary
     * @throws InvalidInput naming what is wrong; {@code too-many} topics
     */
    public ClaimView claim(Actor actor, String slug, ClaimInput input) {
        ClaimInput valid = input.valid();
        Topic topic = topics.hold(actor, slug);
        claims.lock(actor.personId());
        if (claims.find(actor.personId(), topic.id(), actor.personId()).isEmpty() && claims.count(actor.personId()) >= MOST) {
            throw InvalidInput.of("topic", "too-many", MOST);
        }
        if (claims.put(actor.personId(), topic.id(), valid, clock.instant())) {
            events.publish(new ExpertiseChanged(actor.personId(), topic.id(), ExpertiseChanged.Change.CLAIMED, actor.personId()));
        }
        return findOwn(actor, topic.id()).orElseThrow(NotFound::new);
    }

    /** Takes a claim back, and what was said about it with it; repeating it changes nothing. */
    public void remove(Actor actor, String slug) {
        Topic topic = topics.hold(actor, slug);
        claims.lock(actor.personId());
        endorsements.rememberAll(actor.personId(), topic.id());
        if (claims.remove(actor.personId(), topic.id())) {
            events.publish(new ExpertiseChanged(actor.personId(), topic.id(), ExpertiseChanged.Change.REMOVED, actor.personId()));
        }
    }
}
