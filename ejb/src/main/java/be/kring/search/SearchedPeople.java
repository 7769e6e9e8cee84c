package be.kring.search;

import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows whom a {@link VotingRanking} found, with why. */
@ApplicationScoped
class SearchedPeople {

    @Inject
    PersonDirectory people;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    GroupService groups;

    /** A page with the numbers beside it. */
    record Result(Page<Found.Person> page, Facets facets) {
    }

    Result find(Connection connection, Actor actor, Wanted wanted, Question question, VotingRanking method) throws SQLException {
        Ranking ranking = method.rank(connection, new Asked(actor.personId(), wanted.text(), false, wanted.level(), wanted.organisationId(), wanted.language(),
                wanted.region(), wanted.available(), wanted.near(), wanted.page().after(3), wanted.page().fetch()), question);
        Page<Ranking.Ranked> page = Page.of(ranking.people(), wanted.page(), Ranking.Ranked::cursor);
        List<UUID> ids = page.items().stream().map(Ranking.Ranked::personId).toList();
        Map<UUID, PersonView> views = people.mapViews(actor, ids);
        Map<UUID, Map<String, List<String>>> told = ToldParts.map(connection, actor.personId(), ids);
        Map<UUID, List<Found.Claim>> claims = ClaimSearch.map(connection, actor.personId(), ids, question.topics());
        Map<UUID, PostSearch.Hit> posts = new PostSearch(connection, actor.personId())
                .map(ids.stream().flatMap(id -> ranking.contributions().getOrDefault(id, List.of()).stream()).toList());
        Map<UUID, Found.Passage> passages = passages(connection, question, posts.values(),
                groups.mapRefs(actor, posts.values().stream().map(PostSearch.Hit::groupId).collect(Collectors.toSet())));
        return new Result(page.map(one -> Found.Person.of(views.get(one.personId()), told.getOrDefault(one.personId(), Map.of()), one.named(),
                claims.getOrDefault(one.personId(), List.of()),
                ranking.contributions().getOrDefault(one.personId(), List.of()).stream().map(passages::get).filter(Objects::nonNull).toList())),
                named(actor, ranking.facets()));
    }

    /** What posts say, by their id. */
    static Map<UUID, Found.Passage> passages(Connection connection, Question question, Collection<PostSearch.Hit> hits, Map<UUID, GroupRef> refs) throws SQLException {
        if (hits.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Found.Piece>> texts = Passages.of(connection, question, hits);
        Set<UUID> accepted = PostSearch.accepted(connection, hits);
        return hits.stream().collect(Collectors.toMap(PostSearch.Hit::id, hit -> new Found.Passage(hit.id(), hit.threadId(), refs.get(hit.groupId()), hit.at(),
                hit.language(), accepted.contains(hit.id()), texts.get(hit.id()))));
    }

    private Facets named(Actor actor, Facets facets) {
        Map<UUID, OrganisationView> views = organisations.map(actor, facets.organisations().stream().map(count -> UUID.fromString(count.value())).toList());
        return new Facets(facets.levels(), facets.organisations().stream()
                .map(count -> new Facets.Count(count.value(), views.get(UUID.fromString(count.value())).name(), count.count())).toList(),
                facets.languages(), facets.regions(), facets.available());
    }
}
