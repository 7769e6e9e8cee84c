package be.kring.web.trace;

import be.kring.shared.Traces;
import be.kring.web.problem.RequestId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.time.Clock;

/**
 * Begins and ends the span of a request. What a caller sends as {@code traceparent} is not believed: otherwise everybody could choose what is
 * traced. The attributes are those of OpenTelemetry's conventions for HTTP; nothing in them says who asked.
 */
public class TraceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int OUR_FAULT = 500;

    @Inject
    transient Traces traces;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!traces.areOn()) {
            chain.doFilter(request, response);
            return;
        }
        Span span = traces.begin(SpanKind.SERVER, request.getMethod(), "", clock.instant());
        try (Scope scope = span.makeCurrent()) {
            span.setAttribute("http.request.method", request.getMethod()).setAttribute("url.path", request.getRequestURI())
                    .setAttribute("kring.request.id", RequestId.of(request));
            chain.doFilter(request, response);
        } finally {
            span.setAttribute("http.response.status_code", response.getStatus());
            if (response.getStatus() >= OUR_FAULT) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
