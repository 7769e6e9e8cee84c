package be.kring.web.discussion;

import be.kring.guide.GuidanceService;
import be.kring.guide.GuidanceView;
import be.kring.guide.GuidedChoice;
import be.kring.guide.GuidedPathView;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Should we answer, and who? For who moderates the group of a post. */
@Path("posts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class GuidanceResource {

    @Inject
    Caller caller;

    @Inject
    GuidanceService guidance;

    @Inject
    Once once;

    @PathParam("id")
    UUID id;

    @GET
    @Path("guidance")
    @Operation(operationId = "getGuidance", summary = "The guided decision for a post, and who in its group may speak for an organisation")
    public GuidanceView get() {
        return guidance.get(caller.actor(), id);
    }

    @GET
    @Path("guidance/paths")
    @Operation(operationId = "listGuidedPaths", summary = "The paths that moderators kept with a post, newest first")
    public Page<GuidedPathView> list(@BeanParam PageParameters page) {
        return guidance.list(caller.actor(), id, page.request());
    }

    @POST
    @Path("guidance/paths")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "keepGuidedPath", summary = "Keep a path and the reason for it with a post")
    public Response keep(GuidedChoice choice) {
        Actor actor = caller.actor();
        return once.create(actor, () -> guidance.keep(actor, id, choice));
    }
}
