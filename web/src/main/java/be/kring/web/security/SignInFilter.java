package be.kring.web.security;

import be.kring.shared.Language;
import be.kring.web.problem.Problem;
import be.kring.web.problem.ProblemType;
import be.kring.web.problem.Problems;
import be.kring.web.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first filter of every request: looks who asks and leaves it for {@link Caller}. Who is nobody reads what is public; a program
 * gets 401, a browser is led to the sign-in. What is answered to a signed-in person is kept by no cache, but for
 * photos, which their own browser may keep as long as it asks each time whether it may still show them.
 */
public class SignInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Door door;

    @Inject
    transient Problems problems;

    @Inject
    transient PublicAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Visitor> visitor = Places.isTheSameForAll(path) ? Optional.empty() : door.open(request);
        visitor.ifPresent(found -> request.setAttribute(Visitor.ATTRIBUTE, found));
        Language language = visitor.map(found -> found.actor().language())
                .orElseGet(() -> Caller.accepted(request.getHeader("Accept-Language")));
        request.setAttribute(Refusal.LANGUAGE, language);
        if (visitor.isPresent() || Places.isForPrograms(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (visitor.isPresent() || Places.isPublic(path)) {
            chain.doFilter(request, response);
        } else if (Places.isForPrograms(path) || !request.getMethod().matches("GET|HEAD")) {
            Problem refusal = problems.of(ProblemType.UNAUTHENTICATED, language, request);
            response.setHeader("WWW-Authenticate", "Bearer");
            Problems.send(response, refusal);
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(address.at("/sign-in?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8)));
        }
    }
}
