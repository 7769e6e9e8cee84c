package be.kring.expertise;

import be.kring.audit.AuditTrail;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonService;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Endorsements for the feature that handles reports. But for {@link #lockReadable} nothing here asks who the actor is: the policy of that feature has decided it.
 * The topic is locked first, then the claims of the endorsed person, as by who endorses. What changed is returned, so that all is published in one order.
 */
@Stateless
public class EndorsementReviewService {

    @Inject
    TopicBook book;

    @Inject
    TopicRepository topics;

    @Inject
    ClaimRepository claims;

    @Inject
    EndorsementRepository endorsements;

    @Inject
    ReportedEndorsementRepository reported;

    @Inject
    PersonService people;

    @Inject
    PersonDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Locks what a colleague says about a claim, if the actor may report it.
     *
     * @throws NotFound  when the actor does not see it
     * @throws Forbidden for who said it
     */
    public ReportedEndorsement lockReadable(Actor actor, String handle, String slug, String endorser) {
        UUID personId = people.getProfile(actor, handle).id();
        UUID endorserId = people.getProfile(actor, endorser).id();
        Topic topic = book.hold(actor, slug);
        claims.lock(personId);
        claims.find(personId, topic.id(), actor.personId()).orElseThrow(NotFound::new);
        Endorsement said = endorsements.find(personId, topic.id(), endorserId).orElseThrow(NotFound::new);
        ExpertisePolicy.requireReport(actor, said);
        return new ReportedEndorsement(reported.identify(said, Ids.next(clock)), endorserId, html(said.sentence()));
    }

    /** Locks one that was reported, whatever has become of it. */
    public void lock(Actor actor, UUID id) {
        held(id);
    }

    /** Takes it off the profile; what that colleague says next is hidden until the endorsed person shows it. Nothing happens when it is gone already. */
    public List<DomainEvent> remove(Actor actor, UUID id) {
        ReportedEndorsementRepository.Row row = held(id);
        if (row.sentence() == null) {
            return List.of();
        }
        reported.keep(id);
        endorsements.hide(row.personId(), row.topicId(), row.endorserId(), clock.instant());
        endorsements.remove(row.personId(), row.topicId(), row.endorserId());
        return changed(actor, "endorsement.removed", row);
    }

    /** Puts back what was taken away, unless the claim is gone or the colleague says something else by now. */
    public List<DomainEvent> giveBack(Actor actor, UUID id) {
        ReportedEndorsementRepository.Row row = held(id);
        return reported.giveBack(id, clock.instant()) ? changed(actor, "endorsement.returned", row) : List.of();
    }

    /** Those of these ids that are endorsements. */
    public Map<UUID, EndorsementInReview> mapForReview(Actor actor, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<ReportedEndorsementRepository.Row> rows = reported.list(ids);
        Map<UUID, PersonView> persons = directory.mapViews(actor, rows.stream().map(ReportedEndorsementRepository.Row::personId).collect(Collectors.toSet()));
        Map<UUID, TopicView> names = topics.mapViews(rows.stream().map(ReportedEndorsementRepository.Row::topicId).collect(Collectors.toSet()));
        return rows.stream().collect(Collectors.toMap(ReportedEndorsementRepository.Row::id,
                row -> new EndorsementInReview(persons.get(row.personId()), names.get(row.topicId()), row.sentence() == null ? null : html(row.sentence()))));
    }

    /** As it is once nobody can change it any more; its topic may have become another meanwhile. */
    private ReportedEndorsementRepository.Row held(UUID id) {
        ReportedEndorsementRepository.Row row = reported.find(id).orElseThrow(NotFound::new);
        book.hold(row.topicId());
        claims.lock(row.personId());
        return reported.find(id).orElseThrow(NotFound::new);
    }

    private List<DomainEvent> changed(Actor actor, String act, ReportedEndorsementRepository.Row row) {
        audit.record(actor, act, "person:" + row.personId(), Map.of("author", row.endorserId().toString(), "name", topics.mapViews(List.of(row.topicId())).get(row.topicId()).names().in(actor.language())));
        return List.of(new ExpertiseChanged(row.personId(), row.topicId(), ExpertiseChanged.Change.SENTENCE, actor.personId()));
    }

    private static String html(String sentence) {
        return "<p>" + sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>";
    }
}
