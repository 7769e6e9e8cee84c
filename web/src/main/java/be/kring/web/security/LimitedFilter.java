package be.kring.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts the requests to what is marked {@link Limited}. */
@Provider
@Limited(RateLimits.Kind.REQUESTS)
@Priority(Priorities.AUTHORIZATION)
public class LimitedFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    RateLimits limits;

    @Override
    public void filter(ContainerRequestContext context) {
        limits.count(caller.actor().personId(), resource.getResourceMethod().getAnnotation(Limited.class).value());
    }
}
