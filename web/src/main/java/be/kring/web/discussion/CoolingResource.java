package be.kring.web.discussion;

import be.kring.discussion.CoolingService;
import be.kring.discussion.CoolingView;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the composer of a group says when a discussion gets heated. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
public class CoolingResource {

    @Inject
    Caller caller;

    @Inject
    CoolingService cooling;

    /** On or off. */
    public record Cooling(boolean on) {
    }

    @GET
    @Path("{slug}/cooling")
    @Operation(operationId = "getCooling", summary = "Whether the composer tells when a discussion gets heated")
    public CoolingView get(@PathParam("slug") String slug) {
        return cooling.get(caller.actor(), slug);
    }

    @PUT
    @Path("{slug}/cooling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeCooling", summary = "Switch that on or off; for moderators")
    public CoolingView change(@PathParam("slug") String slug, Cooling wanted) {
        return cooling.change(caller.actor(), slug, wanted.on());
    }
}
