package be.kring.web.discussion;

import be.kring.discussion.HeldService;
import be.kring.discussion.HeldView;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller wrote in a group and a moderator has to approve first. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class GroupHeldResource {

    @Inject
    Caller caller;

    @Inject
    HeldService held;

    @GET
    @Path("{slug}/held")
    @Operation(operationId = "listHeld", summary = "What I have waiting for approval in a group, oldest first")
    public Items<HeldView> list(@PathParam("slug") String slug) {
        return new Items<>(held.listOwn(caller.actor(), slug));
    }
}
