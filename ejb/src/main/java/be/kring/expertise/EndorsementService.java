package be.kring.expertise;

import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What colleagues say about a claim: one sentence each about where they saw it, under their name. The endorsed person may hide it or take it away; nothing is counted.
 * The topic is locked first, then the claims of the endorsed person, as by who changes a claim.
 */
@Stateless
public class EndorsementService {

    static final int MAX_SENTENCE = 500;

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

    /** What is said about a claim, newest first. @throws NotFound when the actor does not see the claim */
    public Page<EndorsementView> list(Actor actor, String handle, String slug, PageRequest request) {
        UUID personId = people.getProfile(actor, handle).id();
        Topic topic = topics.require(actor, slug);
        claims.find(personId, topic.id(), actor.personId()).orElseThrow(NotFound::new);
        return views.page(actor, endorsements.list(personId, topic.id(), actor.personId(), request.after(2), request.fetch()), request);
    }

    /**
     * Says, or says in other words, where the actor saw that somebody knows a topic. The first time that person is told.
     *
     * @throws Forbidden    for oneself
     * @throws NotFound     when the actor does not see the claim
     * @throws InvalidInput when there is no sentence, or one that is too long
     */
    public ClaimView endorse(Actor actor, String handle, String slug, String sentence) {
        String said = Text.line("sentence", sentence, MAX_SENTENCE);
        UUID personId = people.getProfile(actor, handle).id();
        Topic topic = topics.hold(actor, slug);
        claims.lock(personId);
        Optional<Claim> claim = claims.find(personId, topic.id(), actor.personId());
        ExpertisePolicy.requireEndorse(actor, personId, claim.isPresent());
        Optional<Endorsement> before = endorsements.find(personId, topic.id(), actor.personId());
        if (before.isEmpty()) {
            boolean first = endorsements.add(personId, topic.id(), actor.personId(), said, clock.instant());
            tell(actor, personId, topic, first ? ExpertiseChanged.Change.ENDORSED : ExpertiseChanged.Change.SENTENCE);
        } else if (!before.get().sentence().equals(said)) {
            endorsements.change(personId, topic.id(), actor.personId(), said);
            tell(actor, personId, topic, ExpertiseChanged.Change.SENTENCE);
        }
        return views.of(actor, claim.stream().toList()).get(0);
    }

    /** Takes back what the actor said, also when the claim is not seen any more. @throws NotFound when they said nothing */
    public void withdraw(Actor actor, String handle, String slug) {
        UUID personId = people.getProfile(actor, handle).id();
        Topic topic = topics.hold(actor, slug);
        claims.lock(personId);
        if (!endorsements.remove(personId, topic.id(), actor.personId())) {
            throw new NotFound();
        }
        tell(actor, personId, topic, ExpertiseChanged.Change.SENTENCE);
    }

    /** Hides from everyone else what a colleague says about a claim of the actor's; repeating it changes nothing. @throws NotFound when there is nothing */
    public void hide(Actor actor, String slug, String endorser) {
        Endorsement said = own(actor, slug, endorser);
        if (endorsements.hide(said.personId(), said.topicId(), said.endorserId(), clock.instant())) {
            tell(actor, said);
        }
    }

    /** Shows it again; repeating it changes nothing. @throws NotFound when there is nothing */
    public void show(Actor actor, String slug, String endorser) {
        Endorsement said = own(actor, slug, endorser);
        if (endorsements.show(said.personId(), said.topicId(), said.endorserId())) {
            tell(actor, said);
        }
    }

    /**
     * Takes what a colleague says about a claim of the actor's off their profile, for good. What that colleague says next is hidden from everyone else until the actor shows it.
     *
     * @throws NotFound when there is nothing
     */
    public void remove(Actor actor, String slug, String endorser) {
        Endorsement said = own(actor, slug, endorser);
        endorsements.hide(said.personId(), said.topicId(), said.endorserId(), clock.instant());
        endorsements.remove(said.personId(), said.topicId(), said.endorserId());
        tell(actor, said);
    }

    private Endorsement own(Actor actor, String slug, String endorser) {
        UUID endorserId = people.getProfile(actor, endorser).id();
        Topic topic = topics.hold(actor, slug);
        claims.lock(actor.personId());
        return endorsements.find(actor.personId(), topic.id(), endorserId).orElseThrow(NotFound::new);
    }

    private void tell(Actor actor, Endorsement said) {
        events.publish(new ExpertiseChanged(said.personId(), said.topicId(), ExpertiseChanged.Change.SENTENCE, actor.personId()));
    }

    private void tell(Actor actor, UUID personId, Topic topic, ExpertiseChanged.Change change) {
        events.publish(new ExpertiseChanged(personId, topic.id(), change, actor.personId()));
    }
}
