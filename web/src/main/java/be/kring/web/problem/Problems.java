package be.kring.web.problem;

import be.kring.shared.DomainException;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.web.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes refusals. One and the same for all who are refused for the same reason: nothing in it tells what was found behind the door. */
@ApplicationScoped
public class Problems {

    private Messages messages;

    protected Problems() {
    }

    @Inject
    public Problems(Messages messages) {
        this.messages = messages;
    }

    public Problem of(ProblemType type, Language language, HttpServletRequest request) {
        return of(type, language, request.getRequestURI(), RequestId.of(request));
    }

    /** @param path as it stood in the request line */
    public Problem of(ProblemType type, Language language, String path, String requestId) {
        return of(type, language, path, requestId, List.of(), messages.problemDetail(language, type.code()));
    }

    private Problem of(ProblemType type, Language language, String path, String requestId, List<InvalidInput.Violation> violations, String detail) {
        return new Problem(type.uri(), messages.problemTitle(language, type.code()), type.status(), detail, path, requestId,
                violations.stream().map(violation -> violation(violation, language)).toList());
    }

    Problem of(DomainException refusal, Language language, String path, String requestId) {
        ProblemType type = ProblemType.find(refusal.code()).orElse(ProblemType.INTERNAL);
        return of(type, language, path, requestId, refusal instanceof InvalidInput invalid ? invalid.violations() : List.of(),
                detail(type, refusal, language));
    }

    private String detail(ProblemType type, DomainException refusal, Language language) {
        return refusal.named().isEmpty() ? messages.problemDetail(language, type.code())
                : messages.problemDetail(language, type.code(), refusal.named());
    }

    static Response response(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(Json.write(problem));
        if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    /** Refuses outside JAX-RS. */
    public static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem.Violation violation(InvalidInput.Violation violation, Language language) {
        return new Problem.Violation(violation.field(), messages.violation(language, violation.code(), violation.limit()));
    }
}
