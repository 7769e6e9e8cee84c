package be.kring.web.discussion;

import be.kring.discussion.HeldService;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What the caller wrote and a moderator has to approve first. */
@Path("held")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class HeldResource {

    @Inject
    Caller caller;

    @Inject
    HeldService held;

    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawHeld", summary = "Take back what waits for approval")
    public void withdraw(@PathParam("id") UUID id) {
        held.withdraw(caller.actor(), id);
    }
}
