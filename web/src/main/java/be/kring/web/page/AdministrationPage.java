package be.kring.web.page;

import be.kring.audit.AuditTrail;
import be.kring.moderation.ReviewService;
import be.kring.person.MandateService;
import be.kring.person.OrganisationService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** {@code /admin/…}: organisations, mandates, the audit trail and what moderators handed over; for everyone but administrators these do not exist. */
@WebServlet(urlPatterns = {"/admin/organisations", "/admin/mandates", "/admin/audit", "/admin/reports"}, name = "administration")
public class AdministrationPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final PageRequest FIRST = PageRequest.first(PageRequest.DEFAULT);

    @Inject
    transient OrganisationService organisations;

    @Inject
    transient MandateService mandates;

    @Inject
    transient AuditTrail audit;

    @Inject
    transient ReviewService reviews;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = caller.actor();
        if (!actor.administrator()) {
            throw new NotFound();
        }
        String name = request.getServletPath().substring("/admin/".length());
        render(request, response, "admin/" + name, Map.of(name, first(actor, name)));
    }

    private Object first(Actor actor, String name) {
        return switch (name) {
            case "organisations" -> organisations.list(actor, null, FIRST);
            case "mandates" -> mandates.list(actor, null, null, FIRST);
            case "reports" -> reviews.listEscalated(actor, FIRST);
            default -> audit.list(actor, FIRST);
        };
    }
}
