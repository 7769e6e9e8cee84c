package be.kring.organisation;

import be.kring.atlas.AtlasPolicy;
import be.kring.discussion.ContributionService;
import be.kring.discussion.ContributionView;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.person.SpokespersonService;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Shows an organisation: its people, its groups, its official accounts and what they say. Everybody who is signed in sees every organisation; of the rest only what they may read. */
@Stateless
public class OrganisationPageService {

    private static final int ACCOUNTS = 10;
    private static final int GROUPS = 50;

    @Inject
    OrganisationRepository organisations;

    @Inject
    OrganisationDirectory directory;

    @Inject
    PersonDirectory people;

    @Inject
    GroupService groups;

    @Inject
    ContributionService contributions;

    @Inject
    SpokespersonService spokespeople;

    /** @throws NotFound when there is none */
    public OrganisationPage get(Actor actor, UUID id) {
        OrganisationView organisation = require(actor, id);
        List<UUID> official = organisations.listOfficial(id, ACCOUNTS);
        Map<UUID, PersonView> views = people.mapViews(actor, official);
        return new OrganisationPage(organisation, organisations.countPeople(id), official.stream().map(views::get).toList(), organisations.countFollowers(id),
                organisations.isFollowing(actor.personId(), id), AtlasPolicy.canSee(actor, spokespeople.standsFor(actor, id)) ? List.of("map") : List.of());
    }

    /** Who works there and can sign in, by name. */
    public Page<PersonView> listPeople(Actor actor, UUID id, PageRequest request) {
        require(actor, id);
        Page<OrganisationRepository.Named> page = Page.of(organisations.listPeople(id, request.after(2), request.fetch()), request, row -> Cursor.of(row.name(), row.id()));
        Map<UUID, PersonView> views = people.mapViews(actor, page.items().stream().map(OrganisationRepository.Named::id).toList());
        return page.map(row -> views.get(row.id()));
    }

    /** The groups that one of its official accounts owns or moderates and that the actor may read, the most active first. */
    public List<GroupRef> listGroups(Actor actor, UUID id) {
        require(actor, id);
        List<UUID> ids = organisations.listGroups(actor.personId(), id, GROUPS);
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, ids);
        return ids.stream().map(refs::get).filter(Objects::nonNull).toList();
    }

    /** Threads that were begun on its behalf, where the actor may read them. */
    public Page<ContributionView> listPosts(Actor actor, UUID id, PageRequest request) {
        require(actor, id);
        return contributions.listOnBehalf(actor, List.of(id), request);
    }

    private OrganisationView require(Actor actor, UUID id) {
        OrganisationView organisation = directory.map(actor, List.of(id)).get(id);
        if (organisation == null) {
            throw new NotFound();
        }
        return organisation;
    }
}
