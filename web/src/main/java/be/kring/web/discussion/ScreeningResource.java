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
@Path("groups/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ScreeningResource {

    @Inject
    Caller caller;

    @Inject
    ScreeningService screening;

    @PathParam("slug")
    String slug;

    @GET
    @Path("screening")
    @Operation(operationId = "getScreening", summary = "Whose posts wait for approval; for moderators")
    public ScreeningSettings get() {
        return screening.get(caller.actor(), slug);
    }

    @PUT
    @Path("screening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeScreening", summary = "Set whose posts wait for approval; for moderators")
    public ScreeningSettings change(ScreeningView wanted) {
        return screening.change(caller.actor(), slug, wanted);
    }

    @PUT
    @Path("screening/members/{id}")
    @Operation(operationId = "screenMember", summary = "Let the posts of a member wait for approval; for moderators")
    public ScreeningSettings screen(@PathParam("id") UUID id) {
        return screening.screen(caller.actor(), slug, id, true);
    }

    @DELETE
    @Path("screening/members/{id}")
    @Operation(operationId = "unscreenMember", summary = "Let the posts of a member wait no longer; for moderators")
    public ScreeningSettings unscreen(@PathParam("id") UUID id) {
        return screening.screen(caller.actor(), slug, id, false);
    }
}
