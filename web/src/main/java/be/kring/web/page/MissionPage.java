package be.kring.web.page;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.mission.MissionFilter;
import be.kring.mission.MissionService;
import be.kring.mission.MissionView;
import be.kring.mission.OwnMissions;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** {@code /missions}: what is offered; {@code /missions/mine}, {@code /missions/new} and {@code /missions/{id}}. */
@WebServlet(urlPatterns = {"/missions", "/missions/*"}, name = "missions")
public class MissionPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MissionService missions;

    @Inject
    transient GroupService groups;

    @Inject
    transient MembershipService memberships;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length > 1) {
            throw new NotFound();
        }
        Actor actor = caller.actor();
        PageRequest first = PageRequest.first(PageRequest.DEFAULT);
        switch (path.length == 0 ? "" : path[0]) {
            case "" -> render(request, response, "missions", Map.of("missions", missions.list(actor, MissionFilter.ALL, first)));
            case "mine" -> render(request, response, "missionsMine", Map.of("missions", missions.listOwn(actor, OwnMissions.OFFERING, first)));
            case "new" -> render(request, response, "missionNew", Map.of("groups", groups.mapRefs(actor,
                    groups.mapAccess(actor, memberships.listGroups(actor)).values().stream().filter(GroupPolicy::canPost).map(GroupAccess::groupId).toList()).values()));
            default -> {
                MissionView mission = missions.get(actor, id(path[0]));
                pages.render(request, response, "mission", Map.of("mission", mission), Map.of("mission", mission));
            }
        }
    }
}
