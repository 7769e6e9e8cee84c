package be.kring.web.desk;

import be.kring.desk.DeskService;
import be.kring.desk.DeskSettings;
import be.kring.desk.DeskSettingsService;
import be.kring.desk.DeskSettingsView;
import be.kring.desk.DeskView;
import be.kring.desk.ServingService;
import be.kring.desk.VisitService;
import be.kring.shared.Actor;
import be.kring.web.Once;
import be.kring.web.Version;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk of a group. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class DeskResource {

    @Inject
    Caller caller;

    @Inject
    DeskService desks;

    @Inject
    DeskSettingsService settings;

    @Inject
    VisitService visits;

    @Inject
    ServingService serving;

    @Inject
    Once once;

    /** What the visitor asks first. */
    public record First(String text) {
    }

    @GET
    @Path("{slug}/desk")
    @Operation(operationId = "getDesk", summary = "The desk of a group: whether it is open, my own conversation, for its staff the queue")
    public DeskView get(@PathParam("slug") String slug) {
        return desks.get(caller.actor(), slug);
    }

    @POST
    @Path("{slug}/desk/talks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "askDesk", summary = "Join the queue with a first line")
    public Response ask(@PathParam("slug") String slug, First first) {
        Actor actor = caller.actor();
        return once.create(actor, () -> visits.ask(actor, slug, first.text()));
    }

    @PUT
    @Path("{slug}/desk/duty")
    @Operation(operationId = "comeToDesk", summary = "Say that I am at the desk, until the end of the day; for its staff")
    public DeskView come(@PathParam("slug") String slug) {
        return serving.setDuty(caller.actor(), slug, true);
    }

    @DELETE
    @Path("{slug}/desk/duty")
    @Operation(operationId = "leaveDesk", summary = "Say that I am not at the desk any more; for its staff")
    public DeskView go(@PathParam("slug") String slug) {
        return serving.setDuty(caller.actor(), slug, false);
    }

    @GET
    @Path("{slug}/desk/settings")
    @Operation(operationId = "getDeskSettings", summary = "Hours and staff of the desk; for moderators")
    public Response settings(@PathParam("slug") String slug) {
        return tagged(settings.get(caller.actor(), slug));
    }

    @PUT
    @Path("{slug}/desk/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeDeskSettings", summary = "Open the desk, or change its hours and staff; for moderators")
    public Response change(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, DeskSettings wanted) {
        return tagged(settings.change(caller.actor(), slug, Version.seen(ifMatch), wanted));
    }

    private static Response tagged(DeskSettingsView view) {
        return Version.tagged(view, view.version());
    }
}
