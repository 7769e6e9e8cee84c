package be.kring.web.security;

import be.kring.shared.Forbidden;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Holds every request to the API against {@link CrossSiteRule}, before its body is read. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class CrossSiteFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Inject
    PublicAddress address;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!CrossSiteRule.permits(address, context.getMethod(), caller.isByCookie(), context.getHeaderString("Origin"),
                context.getHeaderString("X-Kring"))) {
            throw new Forbidden("csrf");
        }
    }
}
