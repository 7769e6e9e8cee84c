package be.kring.discussion;

import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody, or an organisation, wrote lately, as far as the actor may read it: of a group that is closed to the actor nothing, not even a number. */
@Stateless
public class ContributionService {

    @Inject
    ContributionRepository contributions;

    @Inject
    Questions questions;

    @Inject
    GroupService groups;

    @Inject
    PersonDirectory people;

    /** Of a person, newest first. */
    public Page<ContributionView> listOf(Actor actor, UUID personId, PageRequest request) {
        return views(actor, contributions.listOf(actor.personId(), personId, request), request);
    }

    /** Threads that were begun on behalf of one of these organisations, newest first. */
    public Page<ContributionView> listOnBehalf(Actor actor, Collection<UUID> organisationIds, PageRequest request) {
        return views(actor, contributions.listOnBehalf(actor.personId(), organisationIds, request), request);
    }

    private Page<ContributionView> views(Actor actor, List<Post> rows, PageRequest request) {
        Page<Post> page = Page.of(rows, request, post -> Cursor.of(post.createdAt, post.id));
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, page.items().stream().map(post -> post.groupId).collect(Collectors.toSet()));
        Map<UUID, PersonView> authors = people.mapViews(actor, page.items().stream().map(post -> post.authorId).collect(Collectors.toSet()));
        QuestionsWanted asked = questions.of(page.items().stream().filter(post -> post.question).map(post -> post.id).toList());
        return page.map(post -> new ContributionView(post.id, post.threadId, refs.get(post.groupId), authors.get(post.authorId), onBehalfOf(post),
                asked.find(post.id).map(ThreadQuestion::title).orElse(null), Excerpt.of(post.html), post.language, post.createdAt));
    }

    private static OrganisationView onBehalfOf(Post post) {
        return post.onBehalfId == null ? null : new OrganisationView(post.onBehalfId, post.onBehalfName, post.level);
    }
}
