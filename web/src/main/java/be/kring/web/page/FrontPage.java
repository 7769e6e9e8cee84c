package be.kring.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** {@code /}: what Kring is, for who is not signed in; others go home. */
@WebServlet(urlPatterns = "", name = "front")
public class FrontPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (caller.find().isPresent()) {
            response.sendRedirect("/home");
        } else {
            render(request, response, "landing", null);
        }
    }
}
