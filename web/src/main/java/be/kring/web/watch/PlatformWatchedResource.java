package be.kring.web.watch;

import be.kring.shared.Actor;
import be.kring.watch.PlatformWatchService;
import be.kring.watch.TrialView;
import be.kring.watch.WatchedInput;
import be.kring.watch.WatchedView;
import be.kring.web.Items;
import be.kring.web.Once;
import be.kring.web.Version;
import be.kring.web.security.AdministratorsOnly;
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

/** The watched expressions that hold in every group. */
@Path("admin/watched")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class PlatformWatchedResource {

    @Inject
    Caller caller;

    @Inject
    PlatformWatchService watched;

    @Inject
    Once once;

    @GET
    @Operation(operationId = "listPlatformWatched", summary = "The expressions that are watched in every group, oldest first")
    public Items<WatchedView> list() {
        return new Items<>(watched.list(caller.actor()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPlatformWatched", summary = "Watch for an expression in every group")
    public Response add(WatchedInput input) {
        Actor actor = caller.actor();
        return once.create(actor, () -> watched.add(actor, input));
    }

    @PUT
    @Path("{watchedId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePlatformWatched", summary = "Put another expression, action or hint in the place of one")
    public Response change(@PathParam("watchedId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, WatchedInput input) {
        WatchedView now = watched.change(caller.actor(), id, Version.seen(ifMatch), input);
        return Version.tagged(now, now.version());
    }

    @DELETE
    @Path("{watchedId}")
    @Operation(operationId = "removePlatformWatched", summary = "Watch for an expression no longer")
    public void remove(@PathParam("watchedId") UUID id) {
        watched.remove(caller.actor(), id);
    }

    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "tryPlatformWatched", summary = "What the expressions of the platform find in a text, which is not stored")
    public TrialView attempt(WatchedResource.Trial trial) {
        return watched.attempt(caller.actor(), trial.text(), trial.expression());
    }
}
