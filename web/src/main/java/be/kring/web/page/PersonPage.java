package be.kring.web.page;

import be.kring.discussion.ContributionService;
import be.kring.expertise.ExpertiseService;
import be.kring.group.GroupService;
import be.kring.mission.ExperienceService;
import be.kring.mission.ExperienceView;
import be.kring.person.PersonService;
import be.kring.person.ProfileView;
import be.kring.profile.PartView;
import be.kring.profile.PhotoService;
import be.kring.profile.ProfilePartService;
import be.kring.profile.ProjectService;
import be.kring.profile.ProjectView;
import be.kring.question.ClaimSuggestionService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.thanks.ThanksFilter;
import be.kring.thanks.ThanksService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /people/{handle}}: who somebody is, what they know, tell of themselves, worked on and wrote last, and for what they were thanked; on one's own page also where each fact
 * comes from, and every thanks that was received or given.
 */
@WebServlet(urlPatterns = "/people/*", name = "person")
public class PersonPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final PageRequest FIRST = PageRequest.first(5);

    @Inject
    transient PersonService persons;

    @Inject
    transient GroupService groups;

    @Inject
    transient ExpertiseService expertise;

    @Inject
    transient ProfilePartService parts;

    @Inject
    transient ExperienceService experiences;

    @Inject
    transient ThanksService thanks;

    @Inject
    transient ClaimSuggestionService suggestions;

    @Inject
    transient PhotoService photos;

    @Inject
    transient ProjectService projects;

    @Inject
    transient ContributionService contributions;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length != 1) {
            throw new NotFound();
        }
        Actor actor = caller.actor();
        ProfileView person = persons.getProfile(actor, path[0]);
        List<PartView> said = parts.list(actor, person.handle());
        List<ExperienceView> experience = experiences.list(actor, person.handle());
        List<ProjectView> took = projects.list(actor, person.handle());
        Map<String, Object> data = new HashMap<>(Map.of("expertise", expertise.list(actor, person.handle()), "parts", said, "experience", experience, "projects", took,
                "evidence", thanks.listShown(actor, person.handle()), "contributions", contributions.listOf(actor, person.id(), FIRST)));
        data.put("photo", photos.findOwn(actor).orElse(null));
        if (actor.is(person.id())) {
            data.putAll(Map.of("suggestions", suggestions.list(actor), "received", thanks.list(actor, ThanksFilter.RECEIVED, FIRST), "given", thanks.list(actor, ThanksFilter.GIVEN, FIRST)));
        }
        pages.render(request, response, "person", data, Map.of("parts", !said.isEmpty(), "experience", !experience.isEmpty(), "projects", !took.isEmpty(), "person", person,
                "groupsInCommon", groups.listInCommon(actor, person.id())));
    }
}
