package be.kring.web.handover;

import be.kring.handover.HandoverService;
import be.kring.handover.HandoverView;
import be.kring.question.LeftFilter;
import be.kring.question.LeftService;
import be.kring.question.QuestionItem;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** What I hand over when I leave, and what others ask me to take over. */
@Path("me/handover")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handover")
public class HandoverResource {

    @Inject
    Caller caller;

    @Inject
    HandoverService handover;

    @Inject
    LeftService left;

    /** The last day on which I answer for what I know. */
    public record Leaving(LocalDate lastDay) {
    }

    /** The handle of a colleague. */
    public record Heir(String heir) {
    }

    /** Whether I take it over. */
    public record HeirAnswer(Boolean accept) {
    }

    @GET
    @Operation(operationId = "getHandover", summary = "What I hand over, and what I am asked to take over")
    public HandoverView get() {
        return handover.get(caller.actor());
    }

    @PUT
    @Path("departure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "leaveWell", summary = "Say that I leave, or when instead")
    public HandoverView leave(Leaving leaving) {
        return handover.leave(caller.actor(), leaving.lastDay());
    }

    @DELETE
    @Path("departure")
    @Operation(operationId = "stayAfterAll", summary = "Say that I stay after all: heirs are released, what was written stays")
    public void stay() {
        handover.stay(caller.actor());
    }

    @PUT
    @Path("heirs/{topic}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "chooseHeir", summary = "Ask a colleague to take over a topic")
    public HandoverView choose(@PathParam("topic") String topic, Heir heir) {
        return handover.choose(caller.actor(), topic, heir.heir());
    }

    @DELETE
    @Path("heirs/{topic}")
    @Operation(operationId = "releaseHeir", summary = "Ask nobody any more to take over a topic")
    public HandoverView release(@PathParam("topic") String topic) {
        return handover.release(caller.actor(), topic);
    }

    @PUT
    @Path("inherited/{topic}/from/{handle}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerAsHeir", summary = "Take over a topic, or do not, or not any more")
    public HandoverView answer(@PathParam("topic") String topic, @PathParam("handle") String from, HeirAnswer answer) {
        return handover.answer(caller.actor(), topic, from, answer.accept());
    }

    @GET
    @Path("questions")
    @Operation(operationId = "listLeftQuestions", summary = "My open questions, my accepted answers, or those that I inherited")
    public Page<QuestionItem> list(@QueryParam("show") LeftFilter show, @BeanParam PageParameters page) {
        return left.list(caller.actor(), show == null ? LeftFilter.OPEN : show, page.request());
    }
}
