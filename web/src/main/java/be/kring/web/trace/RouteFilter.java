package be.kring.web.trace;

import be.kring.shared.Traces;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the span of a call after its route, for example {@code POST /api/v1/groups/{slug}/posts}. */
@Provider
public class RouteFilter implements ContainerRequestFilter {

    @Inject
    Traces traces;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (traces.areOn()) {
            String route = Stream.of(resource.getResourceClass(), resource.getResourceMethod()).map(RouteFilter::path)
                    .flatMap(Optional::stream).collect(Collectors.joining("/", "/api/v1/", ""));
            Span.current().updateName(request.getMethod() + " " + route).setAttribute("http.route", route);
        }
    }

    private static Optional<String> path(AnnotatedElement part) {
        return Optional.ofNullable(part.getAnnotation(Path.class)).map(Path::value);
    }
}
