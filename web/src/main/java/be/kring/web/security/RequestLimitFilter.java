package be.kring.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Counts every request of a person. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public class RequestLimitFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Inject
    RateLimits limits;

    @Override
    public void filter(ContainerRequestContext context) {
        limits.count(caller.actor().personId(), RateLimits.Kind.REQUESTS);
    }
}
