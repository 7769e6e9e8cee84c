package be.kring.web.problem;

import be.kring.shared.DomainException;
import be.kring.shared.Language;
import be.kring.shared.TooSoon;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to the request at hand when it is refused: in the caller's language, about the path as it was asked. */
@RequestScoped
public class Refusal {

    /** The request attribute in which {@code security} leaves the {@link Language} of the reader. */
    public static final String LANGUAGE = Refusal.class.getName() + ".language";

    @Inject
    Problems problems;

    @Inject
    HttpServletRequest request;

    public Response of(DomainException exception) {
        Response response = Problems.response(problem(exception));
        long seconds = exception instanceof TooManyRequests often ? often.seconds() : exception instanceof TooSoon soon ? soon.seconds() : 0;
        return seconds == 0 ? response : Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    /** The same as part of an answer that tells of several things. */
    public Problem problem(DomainException exception) {
        return problems.of(exception, language(), request.getRequestURI(), RequestId.of(request));
    }

    public Response of(ProblemType type) {
        return Problems.response(problems.of(type, language(), request));
    }

    private Language language() {
        return request.getAttribute(LANGUAGE) instanceof Language reader ? reader : Language.NL;
    }
}
