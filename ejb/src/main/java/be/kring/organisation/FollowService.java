package be.kring.organisation;

import be.kring.discussion.ContributionService;
import be.kring.discussion.ContributionView;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Who follows which organisation. What it says officially in groups that a follower may read stands on the follower's home page. Following gives no right, and nobody learns who
 * follows, only how many do.
 */
@Stateless
public class FollowService {

    static final int MOST = 200;

    @Inject
    OrganisationRepository organisations;

    @Inject
    OrganisationDirectory directory;

    @Inject
    ContributionService contributions;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Repeating it changes nothing. @throws NotFound when there is no such organisation; @throws InvalidInput for more than {@value #MOST} */
    public FollowView follow(Actor actor, UUID organisationId) {
        require(actor, organisationId);
        organisations.lockFollows(actor.personId());
        if (!organisations.isFollowing(actor.personId(), organisationId) && organisations.listFollowed(actor.personId()).size() >= MOST) {
            throw InvalidInput.of("organisations", "too-many", MOST);
        }
        if (organisations.follow(actor.personId(), organisationId, clock.instant())) {
            events.publish(new FollowingChanged(actor.personId(), organisationId));
        }
        return view(actor, organisationId);
    }

    /** Repeating it changes nothing. */
    public FollowView unfollow(Actor actor, UUID organisationId) {
        require(actor, organisationId);
        if (organisations.unfollow(actor.personId(), organisationId)) {
            events.publish(new FollowingChanged(actor.personId(), organisationId));
        }
        return view(actor, organisationId);
    }

    /** How it stands; empty when there is no such organisation any more. */
    public Optional<FollowView> find(Actor actor, UUID organisationId) {
        return Optional.ofNullable(directory.map(actor, List.of(organisationId)).get(organisationId)).map(any -> view(actor, organisationId));
    }

    /** Those that the actor follows, the last one first. */
    public List<OrganisationView> list(Actor actor) {
        List<UUID> ids = organisations.listFollowed(actor.personId());
        Map<UUID, OrganisationView> views = directory.map(actor, ids);
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    /** What they said officially where the actor may read it, newest first. */
    public Page<ContributionView> listPosts(Actor actor, PageRequest request) {
        return contributions.listOnBehalf(actor, organisations.listFollowed(actor.personId()), request);
    }

    private FollowView view(Actor actor, UUID organisationId) {
        return new FollowView(require(actor, organisationId), organisations.isFollowing(actor.personId(), organisationId), organisations.countFollowers(organisationId));
    }

    private OrganisationView require(Actor actor, UUID organisationId) {
        OrganisationView organisation = directory.map(actor, List.of(organisationId)).get(organisationId);
        if (organisation == null) {
            throw new NotFound();
        }
        return organisation;
    }
}
