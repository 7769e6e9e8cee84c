package be.kring.web.mentoring;

import be.kring.mentoring.EntryInput;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringService;
import be.kring.mentoring.MentoringSide;
import be.kring.mentoring.MentoringView;
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

import java.util.List;

/** The caller's own part in the programme of buddies and mentors of a group. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class MentoringResource {

    @Inject
    Caller caller;

    @Inject
    MentoringService mentoring;

    /** @param handles of all with whom I do not want to be brought together */
    public record Avoided(List<String> handles) {
    }

    @GET
    @Path("{slug}/mentoring")
    @Operation(operationId = "getMentoring", summary = "My part in the buddies and mentors of a group; for who leads it also numbers")
    public MentoringView get(@PathParam("slug") String slug) {
        return mentoring.get(caller.actor(), slug);
    }

    @PUT
    @Path("{slug}/mentoring/seeking/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "seekMentoring", summary = "Look for a buddy or a mentor, or do so in another way")
    public MentoringView seek(@PathParam("slug") String slug, @PathParam("kind") MentoringKind kind, EntryInput input) {
        return mentoring.takePart(caller.actor(), slug, kind, MentoringSide.SEEKER, input);
    }

    @DELETE
    @Path("{slug}/mentoring/seeking/{kind}")
    @Operation(operationId = "stopSeekingMentoring", summary = "Look for none any more")
    public MentoringView stopSeeking(@PathParam("slug") String slug, @PathParam("kind") MentoringKind kind) {
        return mentoring.stop(caller.actor(), slug, kind, MentoringSide.SEEKER);
    }

    @PUT
    @Path("{slug}/mentoring/giving/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveMentoring", summary = "Be there as a buddy or a mentor, or do so in another way; for alumni, too")
    public MentoringView give(@PathParam("slug") String slug, @PathParam("kind") MentoringKind kind, EntryInput input) {
        return mentoring.takePart(caller.actor(), slug, kind, MentoringSide.GIVER, input);
    }

    @DELETE
    @Path("{slug}/mentoring/giving/{kind}")
    @Operation(operationId = "stopGivingMentoring", summary = "Be there no more for others than those whom I have")
    public MentoringView stopGiving(@PathParam("slug") String slug, @PathParam("kind") MentoringKind kind) {
        return mentoring.stop(caller.actor(), slug, kind, MentoringSide.GIVER);
    }

    @PUT
    @Path("{slug}/mentoring/avoided")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "avoidInMentoring", summary = "Name all with whom I do not want to be brought together; nobody else sees it")
    public MentoringView avoid(@PathParam("slug") String slug, Avoided avoided) {
        return mentoring.avoid(caller.actor(), slug, avoided.handles());
    }
}
