package be.kring.web.moderation;

import be.kring.moderation.AppealService;
import be.kring.moderation.DecisionView;
import be.kring.moderation.ReportKind;
import be.kring.moderation.ReportService;
import be.kring.moderation.ReportView;
import be.kring.shared.Actor;
import be.kring.web.Once;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Something is wrong with a post; and for its author, what was decided. */
@Path("posts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ReportResource {

    @Inject
    Caller caller;

    @Inject
    ReportService reports;

    @Inject
    AppealService appeals;

    @Inject
    Once once;

    @PathParam("id")
    UUID id;

    /** What is wrong with it. */
    public record Reporting(ReportKind kind, String explanation) {
    }

    /** What the author has to say against the decision. */
    public record Appealing(String text) {
    }

    @PUT
    @Path("report")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportPost", summary = "Report a post, once; a repeat gives the first report")
    public ReportView report(Reporting reporting) {
        return reports.report(caller.actor(), id, reporting.kind(), reporting.explanation());
    }

    @GET
    @Path("decision")
    @Operation(operationId = "getDecision", summary = "What was decided last about my post")
    public DecisionView decision() {
        return appeals.getDecision(caller.actor(), id);
    }

    @POST
    @Path("decision/appeal")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appeal", summary = "Ask somebody who did not decide to look again, once")
    public Response appeal(Appealing appealing) {
        Actor actor = caller.actor();
        return once.create(actor, () -> appeals.appeal(actor, id, appealing.text()));
    }
}
