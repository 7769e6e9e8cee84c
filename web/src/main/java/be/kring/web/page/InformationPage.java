package be.kring.web.page;

import be.kring.shared.NotFound;
import be.kring.web.problem.ProblemType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** Pages that everyone may read: the accessibility statement, and what each problem type of the API means. */
@WebServlet(urlPatterns = {"/accessibility", "/problems/*"}, name = "information")
public class InformationPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (request.getServletPath().equals("/accessibility")) {
            render(request, response, "accessibility", null);
        } else if (path.length == 0) {
            render(request, response, "problems", null);
        } else {
            ProblemType type = ProblemType.find(String.join("/", path)).orElseThrow(NotFound::new);
            pages.render(request, response, "problem", null, Map.of("type", type.code(), "status", type.status()));
        }
    }
}
