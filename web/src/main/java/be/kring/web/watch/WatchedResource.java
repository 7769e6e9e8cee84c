package be.kring.web.watch;

import be.kring.shared.Actor;
import be.kring.watch.TrialView;
import be.kring.watch.WatchService;
import be.kring.watch.WatchedInput;
import be.kring.watch.WatchedView;
import be.kring.web.Items;
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

import java.util.UUID;

/** The watched expressions of a group. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class WatchedResource {

    @Inject
    Caller caller;

    @Inject
    WatchService watched;

    @Inject
    Once once;

    /** @param expression one that is only tried; null for none */
    public record Trial(String text, String expression) {
    }

    @GET
    @Path("{slug}/watched")
    @Operation(operationId = "listWatched", summary = "The watched expressions of a group, oldest first; for moderators and administrators")
    public Items<WatchedView> list(@PathParam("slug") String slug) {
        return new Items<>(watched.list(caller.actor(), slug));
    }

    @POST
    @Path("{slug}/watched")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addWatched", summary = "Watch for an expression; for moderators")
    public Response add(@PathParam("slug") String slug, WatchedInput input) {
        Actor actor = caller.actor();
        return once.create(actor, () -> watched.add(actor, slug, input));
    }

    @PUT
    @Path("{slug}/watched/{watchedId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWatched", summary = "Put another expression, action or hint in the place of one; for moderators")
    public Response change(@PathParam("slug") String slug, @PathParam("watchedId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, WatchedInput input) {
        WatchedView now = watched.change(caller.actor(), slug, id, Version.seen(ifMatch), input);
        return Version.tagged(now, now.version());
    }

    @DELETE
    @Path("{slug}/watched/{watchedId}")
    @Operation(operationId = "removeWatched", summary = "Watch for an expression no longer; for moderators")
    public void remove(@PathParam("slug") String slug, @PathParam("watchedId") UUID id) {
        watched.remove(caller.actor(), slug, id);
    }

    @POST
    @Path("{slug}/watched/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "tryWatched", summary = "What the expressions of a group find in a text, which is not stored; for moderators")
    public TrialView attempt(@PathParam("slug") String slug, Trial trial) {
        return watched.attempt(caller.actor(), slug, trial.text(), trial.expression());
    }
}
