package be.kring.web.page;

import be.kring.shared.DomainException;
import be.kring.shared.NotFound;
import be.kring.web.problem.ProblemType;
import be.kring.web.security.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What all pages share: a refusal of the domain becomes the error page of its status. */
abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Pages pages;

    @Inject
    transient Caller caller;

    /** @throws DomainException when the page may not be shown */
    protected abstract void show(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            show(request, response);
        } catch (DomainException refusal) {
            response.sendError(ProblemType.find(refusal.code()).orElse(ProblemType.INTERNAL).status());
        }
    }

    protected void render(HttpServletRequest request, HttpServletResponse response, String template, Object data) throws IOException {
        pages.render(request, response, template, data, Map.of());
    }

    /** The parts of the path below the servlet, without a slash at the end; none for the servlet's own address. */
    protected static String[] below(HttpServletRequest request) {
        String info = Optional.ofNullable(request.getPathInfo()).orElse("").replaceAll("^/|/$", "");
        return info.isEmpty() ? new String[0] : info.split("/", -1);
    }

    /** @throws NotFound when it is no id, as for one that does not exist */
    protected static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
