package be.kring.web.question;

import be.kring.expertise.TopicView;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.MarkingService;
import be.kring.question.QuestionChange;
import be.kring.question.QuestionItem;
import be.kring.question.QuestionView;
import be.kring.web.Items;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** One question, by the id of its thread, and what is done with it. */
@Path("questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
public class QuestionsResource {

    @Inject
    Caller caller;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    MarkingService marking;

    /** The reply that answers it. */
    public record Acceptance(UUID replyId) {
    }

    /** @param newer the post that has the answer of today; null for none */
    public record Outdating(UUID newer) {
    }

    /** Whether the accepted answer still holds. */
    public record Recheck(Boolean holds) {
    }

    @GET
    @Path("similar")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "listSimilarQuestions", summary = "Questions like what I am about to ask, answered ones first")
    public Items<QuestionItem> similar(@QueryParam("q") String text) {
        return new Items<>(asking.listSimilar(caller.actor(), text));
    }

    @GET
    @Path("topics")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "listTopicsInText", summary = "Topics that a text names, or whose name begins as it ends")
    public Items<TopicView> topics(@QueryParam("q") String text) {
        return new Items<>(asking.listTopicsIn(caller.actor(), text));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getQuestion", summary = "What became of a question, and what I may do with it")
    public Response get(@PathParam("id") UUID id) {
        return tagged(asking.get(caller.actor(), id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeQuestion", summary = "Choose its topics; for moderators also its title")
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, QuestionChange change) {
        return tagged(asking.change(caller.actor(), id, Version.seen(ifMatch), change));
    }

    @PUT
    @Path("{id}/claim")
    @Operation(operationId = "claimQuestion", summary = "Say that I will answer it")
    public Response claim(@PathParam("id") UUID id) {
        return tagged(answering.claim(caller.actor(), id));
    }

    @DELETE
    @Path("{id}/claim")
    @Operation(operationId = "releaseQuestion", summary = "Leave it to others after all")
    public Response release(@PathParam("id") UUID id) {
        return tagged(answering.release(caller.actor(), id));
    }

    @PUT
    @Path("{id}/accepted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptAnswer", summary = "Accept a reply as the answer; for the asker and moderators")
    public Response accept(@PathParam("id") UUID id, Acceptance acceptance) {
        return tagged(answering.accept(caller.actor(), id, acceptance.replyId()));
    }

    @DELETE
    @Path("{id}/accepted")
    @Operation(operationId = "unacceptAnswer", summary = "Take back that a reply was accepted")
    public Response unaccept(@PathParam("id") UUID id) {
        return tagged(answering.unaccept(caller.actor(), id));
    }

    @PUT
    @Path("{id}/helpful/{replyId}")
    @Operation(operationId = "markHelpful", summary = "Mark a reply as helpful; for the asker and moderators")
    public Response markHelpful(@PathParam("id") UUID id, @PathParam("replyId") UUID replyId) {
        return tagged(marking.markHelpful(caller.actor(), id, replyId, true));
    }

    @DELETE
    @Path("{id}/helpful/{replyId}")
    @Operation(operationId = "unmarkHelpful", summary = "Take that mark from a reply")
    public Response unmarkHelpful(@PathParam("id") UUID id, @PathParam("replyId") UUID replyId) {
        return tagged(marking.markHelpful(caller.actor(), id, replyId, false));
    }

    @PUT
    @Path("{id}/outdated/{replyId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markOutdated", summary = "Say that a reply does not hold any more, and which post does")
    public Response markOutdated(@PathParam("id") UUID id, @PathParam("replyId") UUID replyId, Outdating outdating) {
        return tagged(marking.markOutdated(caller.actor(), id, replyId, outdating.newer()));
    }

    @DELETE
    @Path("{id}/outdated/{replyId}")
    @Operation(operationId = "unmarkOutdated", summary = "Take that mark from a reply")
    public Response unmarkOutdated(@PathParam("id") UUID id, @PathParam("replyId") UUID replyId) {
        return tagged(marking.unmarkOutdated(caller.actor(), id, replyId));
    }

    @PUT
    @Path("{id}/closed")
    @Operation(operationId = "closeQuestion", summary = "Ask nobody any more; for the asker and moderators")
    public Response close(@PathParam("id") UUID id) {
        return tagged(answering.close(caller.actor(), id));
    }

    @PUT
    @Path("{id}/reopened")
    @Operation(operationId = "reopenQuestion", summary = "Ask again; for the asker and moderators")
    public Response reopen(@PathParam("id") UUID id) {
        return tagged(answering.reopen(caller.actor(), id));
    }

    @PUT
    @Path("{id}/recheck")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recheckAnswer", summary = "Say whether the accepted answer still holds, once that is asked")
    public Response recheck(@PathParam("id") UUID id, Recheck recheck) {
        return tagged(answering.recheck(caller.actor(), id, recheck.holds()));
    }

    private static Response tagged(QuestionView question) {
        return Version.tagged(question, question.version());
    }
}
