package be.kring.web.page;

import be.kring.admission.InvitedService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code /invitations}: to which groups the reader is invited; below it, what a link invites to. */
@WebServlet(urlPatterns = {"/invitations", "/invitations/*"}, name = "invitations")
public class InvitationsPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InvitedService invited;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length > 1) {
            throw new NotFound();
        }
        Actor actor = caller.actor();
        render(request, response, "invitations", path.length == 0 ? Map.of("invited", invited.list(actor))
                : Map.of("invited", List.of(invited.getLink(actor, path[0])), "token", path[0]));
    }
}
