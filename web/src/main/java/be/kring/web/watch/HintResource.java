package be.kring.web.watch;

import be.kring.watch.HintsView;
import be.kring.watch.Watching;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What moderators want to say to an author before a text is posted. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class HintResource {

    @Inject
    Caller caller;

    @Inject
    Watching watching;

    /** A text that is about to be posted. */
    public record Draft(String body) {
    }

    @POST
    @Path("{slug}/hints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "getHints", summary = "What moderators want to say about a text before it is posted; it is not stored")
    public HintsView hints(@PathParam("slug") String slug, Draft draft) {
        return watching.getHints(caller.actor(), slug, draft.body());
    }
}
