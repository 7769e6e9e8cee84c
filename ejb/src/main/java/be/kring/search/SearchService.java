package be.kring.search;

import be.kring.group.GroupService;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Page;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds people, posts, groups, organisations and topics, each with why. */
@Stateless
public class SearchService {

    private static final String LIMITS = "select set_config('work_mem', '32MB', true), set_config('statement_timeout', '5s', true)";

    private static final String STOPPED = "57014";

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Inject
    PersonDirectory people;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    GroupService groups;

    @Inject
    SearchedPeople searched;

    private final VotingRanking ranking = new VotingRanking();

    /** @throws InvalidInput naming what is wrong with the question @throws TooBroad when it would take too long to answer it */
    public Found find(Actor actor, Wanted asked) {
        Wanted wanted = asked.valid();
        try (Connection connection = dataSource.getConnection()) {
            Sql.of(connection, LIMITS).list(row -> row.getString(1));
            return find(connection, actor, wanted, QuestionReader.read(connection, actor.personId(), wanted.text()));
        } catch (SQLException failure) {
            throw refusal(failure);
        }
    }

    /** What takes longer than {@link #LIMITS} allows PostgreSQL has stopped. */
    static RuntimeException refusal(SQLException failure) {
        return STOPPED.equals(failure.getSQLState()) ? new TooBroad() : new IllegalStateException("The search failed", failure);
    }

    private Found find(Connection connection, Actor actor, Wanted wanted, Question question) throws SQLException {
        NamedSearch named = new NamedSearch(connection, question);
        SearchedPeople.Result persons = wanted.wants(Kind.PEOPLE) ? searched.find(connection, actor, wanted, question, ranking) : null;
        return new Found(persons == null ? null : persons.page(),
                wanted.wants(Kind.POSTS) ? posts(connection, actor, wanted, question) : null,
                wanted.wants(Kind.GROUPS) ? named.groups(actor, wanted) : null,
                wanted.wants(Kind.ORGANISATIONS) ? organisations(actor, named.organisations(wanted)) : null,
                wanted.wants(Kind.TOPICS) ? named.topics(wanted) : null,
                persons == null ? null : persons.facets());
    }

    private Page<OrganisationView> organisations(Actor actor, Page<UUID> ids) {
        Map<UUID, OrganisationView> views = organisations.map(actor, ids.items());
        return ids.map(views::get);
    }

    private Page<Found.Post> posts(Connection connection, Actor actor, Wanted wanted, Question question) throws SQLException {
        Page<PostSearch.Hit> page = new PostSearch(connection, actor.personId()).list(question, wanted);
        Map<UUID, Found.Passage> passages = SearchedPeople.passages(connection, question, page.items(),
                groups.mapRefs(actor, page.items().stream().map(PostSearch.Hit::groupId).collect(Collectors.toSet())));
        Map<UUID, PersonView> authors = people.mapViews(actor, page.items().stream().map(PostSearch.Hit::authorId).collect(Collectors.toSet()));
        return page.map(hit -> new Found.Post(authors.get(hit.authorId()), passages.get(hit.id())));
    }
}
