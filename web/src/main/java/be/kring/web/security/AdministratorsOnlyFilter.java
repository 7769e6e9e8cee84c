package be.kring.web.security;

import be.kring.shared.NotFound;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Holds {@link AdministratorsOnly} before a body is read; the services hold the same rule again. */
@Provider
@AdministratorsOnly
@Priority(Priorities.AUTHORIZATION)
public class AdministratorsOnlyFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!caller.actor().administrator()) {
            throw new NotFound();
        }
    }
}
