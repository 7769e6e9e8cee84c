package be.kring.web.group;

import be.kring.group.LinkService;
import be.kring.group.LinkView;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups that are shown to each other. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class LinkResource {

    @Inject
    Caller caller;

    @Inject
    LinkService links;

    @PathParam("slug")
    String slug;

    @GET
    @Path("{slug}/links")
    @Operation(operationId = "listLinks", summary = "The groups that this one is linked with, of those that I may see; for moderators also those that wait")
    public Items<LinkView> list() {
        return new Items<>(links.list(caller.actor(), slug));
    }

    @PUT
    @Path("{slug}/links/{other}")
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "linkGroup", summary = "Ask another group for a link, or agree to one; for moderators")
    public Items<LinkView> link(@PathParam("other") String other) {
        return new Items<>(links.link(caller.actor(), slug, other));
    }

    @DELETE
    @Path("{slug}/links/{other}")
    @Operation(operationId = "unlinkGroup", summary = "End a link, take the question back, or say no; for moderators")
    public Items<LinkView> unlink(@PathParam("other") String other) {
        return new Items<>(links.unlink(caller.actor(), slug, other));
    }
}
