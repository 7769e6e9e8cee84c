package be.kring.admission;

import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.group.RequestView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The requests that wait, with what the applicants were asked and answered, for who decides. */
@Stateless
public class RequestViews {

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    RequestRepository requests;

    @Inject
    PersonDirectory people;

    /** Oldest first. */
    public Page<JoinRequestView> list(Actor actor, String slug, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        AdmissionPolicy.requireDecide(group);
        Page<RequestView> page = memberships.listRequests(actor, slug, request);
        return new Page<>(views(actor, group, page.items()), page.next());
    }

    /** @throws NotFound when the person does not ask, or not any more */
    public JoinRequestView get(Actor actor, String slug, UUID personId) {
        GroupAccess group = groups.getAccess(actor, slug);
        AdmissionPolicy.requireDecide(group);
        return views(actor, group, memberships.findRequest(actor, slug, personId).stream().toList()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<JoinRequestView> views(Actor actor, GroupAccess group, List<RequestView> waiting) {
        List<JoinQuestion> asked = requests.listQuestions(group.groupId(), waiting.stream().map(request -> request.person().id()).toList());
        Map<UUID, List<JoinQuestion>> byPerson = asked.stream().collect(Collectors.groupingBy(question -> question.personId));
        Map<UUID, PersonView> askers = askers(people, actor, asked);
        return waiting.stream().map(request -> {
            List<JoinQuestion> of = byPerson.getOrDefault(request.person().id(), List.of());
            return new JoinRequestView(request.person(), request.message(), request.askedAt(), of.stream().map(question -> question.view(askers)).toList(),
                    AdmissionPolicy.can(group, askedBack(of)));
        }).toList();
    }

    static Map<UUID, PersonView> askers(PersonDirectory people, Actor actor, List<JoinQuestion> asked) {
        return people.mapViews(actor, asked.stream().map(question -> question.askedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** How many of them are questions of moderators. */
    static int askedBack(List<JoinQuestion> asked) {
        return (int) asked.stream().filter(question -> question.askedBy != null).count();
    }
}
