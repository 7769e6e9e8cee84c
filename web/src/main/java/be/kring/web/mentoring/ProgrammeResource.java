package be.kring.web.mentoring;

import be.kring.mentoring.MentoringView;
import be.kring.mentoring.ProgrammeService;
import be.kring.shared.Actor;
import be.kring.web.Once;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What those who lead a group do with its buddies and mentors. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class ProgrammeResource {

    @Inject
    Caller caller;

    @Inject
    ProgrammeService programmes;

    @Inject
    Once once;

    /** Whether the group has buddies and mentors. */
    public record Opening(Boolean open) {
    }

    @PUT
    @Path("{slug}/mentoring")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openMentoring", summary = "Open or close the buddies and mentors of a group; for owners")
    public MentoringView open(@PathParam("slug") String slug, Opening opening) {
        return programmes.change(caller.actor(), slug, opening.open());
    }

    @POST
    @Path("{slug}/mentoring/rounds")
    @Operation(operationId = "runMentoring", summary = "Propose people to each other now, before the weekly round; for moderators")
    public Response run(@PathParam("slug") String slug) {
        Actor actor = caller.actor();
        return once.create(actor, "groups/" + slug + "/mentoring", () -> programmes.run(actor, slug));
    }
}
