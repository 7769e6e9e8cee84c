package be.kring.web.page;

import be.kring.moderation.AppealService;
import be.kring.moderation.DecisionView;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** {@code /decisions/{id}} and {@code /bans/{groupId}}: for whom it is about, what was decided and why, and the one appeal. */
@WebServlet(urlPatterns = {"/decisions/*", "/bans/*"}, name = "decision")
public class DecisionPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AppealService appeals;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length != 1) {
            throw new NotFound();
        }
        DecisionView decision = request.getServletPath().equals("/bans") ? appeals.getBan(caller.actor(), id(path[0])) : appeals.getOwn(caller.actor(), id(path[0]));
        render(request, response, "decision", Map.of("decision", decision));
    }
}
