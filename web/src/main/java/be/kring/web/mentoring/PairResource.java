package be.kring.web.mentoring;

import be.kring.mentoring.MentoringAnswer;
import be.kring.mentoring.MentoringService;
import be.kring.mentoring.MentoringView;
import be.kring.mentoring.PairService;
import be.kring.mentoring.PairView;
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

import java.time.LocalDate;
import java.util.UUID;

/** What is proposed to the caller, and the caller's pairs. */
@Path("mentoring")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class PairResource {

    @Inject
    Caller caller;

    @Inject
    MentoringService mentoring;

    @Inject
    PairService pairs;

    /** What I say to somebody who is proposed. */
    public record Said(MentoringAnswer answer) {
    }

    /** The day of a meeting. */
    public record On(LocalDate day) {
    }

    @PUT
    @Path("proposals/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerProposal", summary = "Accept whom was proposed to me, or say no; the other learns of it only when both accept")
    public MentoringView answer(@PathParam("id") UUID id, Said said) {
        return mentoring.answer(caller.actor(), id, said.answer());
    }

    @GET
    @Path("pairs/{id}")
    @Operation(operationId = "getPair", summary = "A pair of mine")
    public PairView get(@PathParam("id") UUID id) {
        return pairs.get(caller.actor(), id);
    }

    @PUT
    @Path("pairs/{id}/meetings/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "holdMeeting", summary = "Note that a meeting took place, and when")
    public PairView hold(@PathParam("id") UUID id, @PathParam("number") int number, On on) {
        return pairs.hold(caller.actor(), id, number, on.day());
    }

    @DELETE
    @Path("pairs/{id}/meetings/{number}")
    @Operation(operationId = "unholdMeeting", summary = "It did not take place after all")
    public PairView unhold(@PathParam("id") UUID id, @PathParam("number") int number) {
        return pairs.unhold(caller.actor(), id, number);
    }

    @PUT
    @Path("pairs/{id}/ended")
    @Operation(operationId = "endPair", summary = "End a pair, without a reason; the other is told that it ended")
    public PairView end(@PathParam("id") UUID id) {
        return pairs.end(caller.actor(), id);
    }
}
