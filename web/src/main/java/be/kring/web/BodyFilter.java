package be.kring.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads the body before anything parses it, so that neither a long nor an endless one costs more than {@link Body} allows. */
@Provider
@PreMatching
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter {

    @Inject
    Body body;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        context.setEntityStream(new ByteArrayInputStream(body.readFrom(context.getEntityStream())));
    }
}
