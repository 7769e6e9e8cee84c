package be.kring.web.live;

import be.kring.web.problem.Json;
import be.kring.web.problem.Problem;
import be.kring.web.problem.ProblemType;
import be.kring.web.problem.Problems;
import be.kring.web.security.Caller;
import be.kring.web.security.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.security.Principal;

/**
 * The handshake of the socket: only for who is signed in, and with the cookie only from our own pages. The container's own check of the
 * origin accepts everything. Source: RFC 6455, section 10.2; OWASP WebSocket Security Cheat Sheet.
 */
public class LiveFilter implements Filter {

    @Inject
    Caller caller;

    @Inject
    PublicAddress address;

    @Inject
    Problems problems;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        if (caller.find().isEmpty()) {
            refuse(request, (HttpServletResponse) response, ProblemType.UNAUTHENTICATED);
        } else if (caller.isByCookie() && !address.isOrigin(request.getHeader("Origin"))) {
            refuse(request, (HttpServletResponse) response, ProblemType.FORBIDDEN);
        } else {
            LivePrincipal principal = new LivePrincipal(caller.actor(), caller.signIn(), Handshake.current());
            chain.doFilter(new HttpServletRequestWrapper(request) {
                @Override
                public Principal getUserPrincipal() {
                    return principal;
                }
            }, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemType type) throws IOException {
        Problem problem = problems.of(type, caller.language(), request);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter().write(Json.write(problem));
    }
}
