package be.kring.expertise;

import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims of one person as the actor sees them, with names and the first endorsements: so many statements, however many claims. */
@ApplicationScoped
class ClaimViews {

    /** So many endorsements stand with a claim; the others are asked for. */
    private static final PageRequest FIRST = PageRequest.first(3);

    @Inject
    TopicRepository topics;

    @Inject
    EndorsementRepository endorsements;

    @Inject
    PersonDirectory people;

    /** @param claims of one person, which the actor may see */
    List<ClaimView> of(Actor actor, List<Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = claims.stream().map(Claim::topicId).toList();
        Map<UUID, TopicView> names = topics.mapViews(ids);
        List<Endorsement> said = endorsements.listFirst(claims.get(0).personId(), ids, actor.personId(), FIRST.fetch());
        Map<UUID, Endorsement> own = endorsements.listOwn(claims.get(0).personId(), ids, actor.personId()).stream().collect(Collectors.toMap(Endorsement::topicId, Function.identity()));
        Map<UUID, PersonView> endorsers = names(actor, Stream.concat(said.stream(), own.values().stream()).toList());
        Map<UUID, List<Endorsement>> byTopic = said.stream().collect(Collectors.groupingBy(Endorsement::topicId));
        return claims.stream().map(claim -> new ClaimView(names.get(claim.topicId()), claim.level(), claim.evidence(), actor.is(claim.personId()) ? claim.audience() : null,
                claim.claimedAt(), own.containsKey(claim.topicId()) ? view(actor, own.get(claim.topicId()), endorsers) : null,
                page(actor, byTopic.getOrDefault(claim.topicId(), List.of()), FIRST, endorsers), ExpertisePolicy.can(actor, claim))).toList();
    }

    Page<EndorsementView> page(Actor actor, List<Endorsement> rows, PageRequest request) {
        return page(actor, rows, request, names(actor, rows));
    }

    private Map<UUID, PersonView> names(Actor actor, Collection<Endorsement> rows) {
        return people.mapViews(actor, rows.stream().map(Endorsement::endorserId).collect(Collectors.toSet()));
    }

    private static Page<EndorsementView> page(Actor actor, List<Endorsement> rows, PageRequest request, Map<UUID, PersonView> endorsers) {
        return Page.of(rows, request, row -> Cursor.of(row.at(), row.endorserId())).map(row -> view(actor, row, endorsers));
    }

    private static EndorsementView view(Actor actor, Endorsement row, Map<UUID, PersonView> endorsers) {
        return new EndorsementView(endorsers.get(row.endorserId()), row.sentence(), row.at(), row.hidden(), ExpertisePolicy.can(actor, row));
    }
}
