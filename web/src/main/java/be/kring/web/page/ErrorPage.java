package be.kring.web.page;

import be.kring.shared.Language;
import be.kring.web.problem.Outage;
import be.kring.web.problem.ProblemType;
import be.kring.web.problem.Problems;
import be.kring.web.problem.RequestId;
import be.kring.web.security.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What everyone sees who cannot be given what they asked for (web.xml sends all errors here): a page that says what
 * happened and what to do, or for programs a problem document. It tells nothing of the inside. Who asks too often gets one that costs no question to the database.
 */
@WebServlet(urlPatterns = "/error", name = "error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class);

    @Inject
    private transient Pages pages;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Problems problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean away = Outage.isBehind((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        ProblemType type = away ? ProblemType.UNAVAILABLE : ProblemType.ofStatus(status == null ? HttpServletResponse.SC_NOT_FOUND : status);
        String path = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).orElse(request.getRequestURI());
        response.setStatus(type.status());
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/api/")) {
            Language language = Optional.ofNullable(caller.language()).orElse(Language.NL);
            Problems.send(response, problems.of(type, language, path, RequestId.of(request)));
            return;
        }
        Map<String, Object> parameters = Map.of("type", type.code(), "status", type.status(), "requestId", RequestId.of(request));
        if (type == ProblemType.TOO_MANY_REQUESTS) {
            pages.renderPlain(request, response, "error", parameters);
            return;
        }
        try {
            pages.render(request, response, "error", null, parameters);
        } catch (RuntimeException unavailable) {
            LOG.warnf("The error page for status %d goes without its reader: %s", type.status(), unavailable);
            pages.renderPlain(request, response, "error", parameters);
        }
    }
}
