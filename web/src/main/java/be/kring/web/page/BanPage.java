package be.kring.web.page;

import be.kring.moderation.AppealService;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** {@code /bans/{groupId}}: for who is banned from a group, why, and the one appeal. */
@WebServlet(urlPatterns = "/bans/*", name = "ban")
public class BanPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AppealService appeals;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length != 1) {
            throw new NotFound();
        }
        render(request, response, "decision", Map.of("decision", appeals.getBan(caller.actor(), id(path[0]))));
    }
}
