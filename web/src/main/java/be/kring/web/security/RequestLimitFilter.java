package be.kring.web.security;

import be.kring.web.problem.ProblemType;
import be.kring.web.problem.Problems;
import be.kring.web.problem.TooManyRequests;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;

/**
 * Counts every request of a person, whether it is for a page, for the API or for a socket: the filter after {@link SignInFilter}. Where the answer is the
 * same for all nobody is looked up, and nothing is counted.
 */
public class RequestLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient RateLimits limits;

    @Inject
    transient Problems problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        try {
            caller.find().ifPresent(actor -> limits.countRequest(actor, path));
        } catch (TooManyRequests often) {
            refuse(request, response, path, often);
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String path, TooManyRequests often) throws IOException {
        response.setHeader("Retry-After", String.valueOf(often.seconds()));
        if (Places.isForPrograms(path)) {
            Problems.send(response, problems.of(ProblemType.TOO_MANY_REQUESTS, caller.language(), request));
        } else {
            response.sendError(ProblemType.TOO_MANY_REQUESTS.status());
        }
    }
}
