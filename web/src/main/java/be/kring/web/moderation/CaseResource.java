package be.kring.web.moderation;

import be.kring.moderation.AppealOutcome;
import be.kring.moderation.CaseView;
import be.kring.moderation.Judgement;
import be.kring.moderation.ReviewService;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** One reported post with all its reports, for who reviews it. */
@Path("reports/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class CaseResource {

    @Inject
    Caller caller;

    @Inject
    ReviewService reviews;

    @PathParam("id")
    UUID id;

    /** Why it is left to the administrators. */
    public record HandingOver(String note) {
    }

    /** What becomes of an appeal, and why. */
    public record Outcome(AppealOutcome outcome, String rationale) {
    }

    @GET
    @Operation(operationId = "getReport", summary = "A reported post with its reports and its history")
    public CaseView get() {
        return reviews.get(caller.actor(), id);
    }

    @PUT
    @Path("claim")
    @Operation(operationId = "claimReport", summary = "Take it in hand")
    public CaseView claim() {
        return reviews.claim(caller.actor(), id);
    }

    @DELETE
    @Path("claim")
    @Operation(operationId = "releaseReport", summary = "Give it back")
    public CaseView release() {
        return reviews.release(caller.actor(), id);
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideReport", summary = "Decide what becomes of the post")
    public CaseView decide(Judgement judgement) {
        return reviews.decide(caller.actor(), id, judgement);
    }

    @POST
    @Path("hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "handOverReport", summary = "Leave it to the administrators")
    public CaseView handOver(HandingOver handingOver) {
        return reviews.handOver(caller.actor(), id, handingOver.note());
    }

    @POST
    @Path("appeal/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideAppeal", summary = "Decide the author's appeal, for good")
    public CaseView decideAppeal(Outcome outcome) {
        return reviews.decideAppeal(caller.actor(), id, outcome.outcome(), outcome.rationale());
    }
}
