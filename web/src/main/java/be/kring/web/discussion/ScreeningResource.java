package be.kring.web.discussion;

import be.kring.discussion.ScreeningService;
import be.kring.discussion.ScreeningSettings;
import be.kring.discussion.ScreeningView;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Whose posts wait for approval in a group. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ScreeningResource {

    @Inject
    Caller caller;

    @Inject
    ScreeningService screening;

    @GET
    @Path("{slug}/screening")
    @Operation(operationId = "getScreening", summary = "Whose posts wait for approval; for moderators")
    public ScreeningSettings get(@PathParam("slug") String slug) {
        return screening.get(caller.actor(), slug);
    }

    @PUT
    @Path("{slug}/screening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeScreening", summary = "Set whose posts wait for approval; for moderators")
    public ScreeningSettings change(@PathParam("slug") String slug, ScreeningView wanted) {
        return screening.change(caller.actor(), slug, wanted);
    }

    @PUT
    @Path("{slug}/screening/members/{personId}")
    @Operation(operationId = "screenMember", summary = "Let the posts of a member wait for approval; for moderators")
    public ScreeningSettings screen(@PathParam("slug") String slug, @PathParam("personId") UUID personId) {
        return screening.screen(caller.actor(), slug, personId, true);
    }

    @DELETE
    @Path("{slug}/screening/members/{personId}")
    @Operation(operationId = "unscreenMember", summary = "Let the posts of a member wait no longer; for moderators")
    public ScreeningSettings unscreen(@PathParam("slug") String slug, @PathParam("personId") UUID personId) {
        return screening.screen(caller.actor(), slug, personId, false);
    }
}
