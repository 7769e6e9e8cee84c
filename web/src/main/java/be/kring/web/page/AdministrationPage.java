package be.kring.web.page;

import be.kring.atlas.AtlasService;
import be.kring.atlas.Axis;
import be.kring.audit.AuditCheck;
import be.kring.audit.AuditFilter;
import be.kring.expertise.TopicAdministration;
import be.kring.group.SuccessionService;
import be.kring.guide.GuideService;
import be.kring.handover.DepartureAdministration;
import be.kring.moderation.ReviewService;
import be.kring.person.LookAlikeService;
import be.kring.person.MandateService;
import be.kring.person.OfficialAccountService;
import be.kring.person.OrganisationService;
import be.kring.question.GapService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.watch.PlatformWatchService;
import be.kring.web.audit.AuditAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** {@code /admin/…}: organisations, mandates, the audit trail, what moderators handed over, groups without an owner, watched expressions, the guided decision, topics that nobody knows, the map of expertise, official accounts, the vocabulary of topics and departures that administrators noted; for everyone but administrators these do not exist. */
@WebServlet(urlPatterns = {"/admin/organisations", "/admin/mandates", "/admin/audit", "/admin/reports", "/admin/groups", "/admin/watched", "/admin/guide", "/admin/gaps", "/admin/map", "/admin/official", "/admin/topics", "/admin/departures"}, name = "administration")
public class AdministrationPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final PageRequest FIRST = PageRequest.first(PageRequest.DEFAULT);

    @Inject
    transient OrganisationService organisations;

    @Inject
    transient MandateService mandates;

    @Inject
    transient AuditAnswers audit;

    @Inject
    transient AuditCheck checks;

    @Inject
    transient ReviewService reviews;

    @Inject
    transient SuccessionService succession;

    @Inject
    transient PlatformWatchService watched;

    @Inject
    transient GuideService guides;

    @Inject
    transient GapService gaps;

    @Inject
    transient AtlasService atlas;

    @Inject
    transient OfficialAccountService officials;

    @Inject
    transient LookAlikeService lookAlikes;

    @Inject
    transient TopicAdministration topics;

    @Inject
    transient DepartureAdministration departures;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = caller.actor();
        if (!actor.administrator()) {
            throw new NotFound();
        }
        String name = request.getServletPath().substring("/admin/".length());
        Map<String, Object> data = new HashMap<>(Map.of(name, first(actor, name)));
        if (name.equals("audit")) {
            data.put("check", checks.findLast(actor).orElse(null));
        }
        render(request, response, "admin/" + name, data);
    }

    private Object first(Actor actor, String name) {
        return switch (name) {
            case "organisations" -> organisations.list(actor, null, FIRST);
            case "mandates" -> mandates.list(actor, null, null, FIRST);
            case "groups" -> Map.of("items", succession.list(actor));
            case "watched" -> Map.of("items", watched.list(actor));
            case "official" -> Map.of("accounts", officials.list(actor, FIRST), "lookAlikes", lookAlikes.list(actor, FIRST));
            case "gaps" -> Map.of("items", gaps.list(actor));
            case "map" -> atlas.get(actor, Axis.LEVEL);
            case "topics" -> topics.listProposed(actor, FIRST);
            case "departures" -> departures.list(actor, FIRST);
            case "guide" -> guides.get(actor);
            case "reports" -> reviews.listEscalated(actor, FIRST);
            default -> audit.list(actor, AuditFilter.ALL, FIRST);
        };
    }
}
