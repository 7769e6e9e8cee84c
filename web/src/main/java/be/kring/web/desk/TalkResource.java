package be.kring.web.desk;

import be.kring.desk.DeskService;
import be.kring.desk.Draft;
import be.kring.desk.DraftService;
import be.kring.desk.ServingService;
import be.kring.desk.TalkView;
import be.kring.desk.VisitService;
import be.kring.shared.Actor;
import be.kring.web.Once;
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

/** One conversation with a desk: for its visitor and the staff of that desk. */
@Path("talks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class TalkResource {

    @Inject
    Caller caller;

    @Inject
    DeskService desks;

    @Inject
    VisitService visits;

    @Inject
    ServingService serving;

    @Inject
    DraftService drafts;

    @Inject
    Once once;

    /** Something to say. */
    public record Words(String text) {
    }

    /** Where the conversation goes by mail; empty for nowhere. */
    public record Address(String address) {
    }

    /** One of the staff. */
    public record Colleague(UUID personId) {
    }

    @GET
    @Path("{talkId}")
    @Operation(operationId = "getTalk", summary = "A conversation with all that was said")
    public TalkView.Whole get(@PathParam("talkId") UUID id) {
        return desks.getTalk(caller.actor(), id);
    }

    @POST
    @Path("{talkId}/lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "say", summary = "Say something in a conversation")
    public Response say(@PathParam("talkId") UUID id, Words words) {
        Actor actor = caller.actor();
        return once.create(actor, () -> visits.say(actor, id, words.text()));
    }

    @PUT
    @Path("{talkId}/address")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "leaveAddress", summary = "Get the conversation by mail when it is over; for its visitor")
    public TalkView leaveAddress(@PathParam("talkId") UUID id, Address address) {
        return visits.leaveAddress(caller.actor(), id, address.address());
    }

    @PUT
    @Path("{talkId}/left")
    @Operation(operationId = "leaveTalk", summary = "Leave the queue or end the conversation; for its visitor")
    public TalkView leave(@PathParam("talkId") UUID id) {
        return visits.leave(caller.actor(), id);
    }

    @PUT
    @Path("{talkId}/taken")
    @Operation(operationId = "takeTalk", summary = "Take a visitor out of the queue; for the staff")
    public TalkView take(@PathParam("talkId") UUID id) {
        return serving.take(caller.actor(), id);
    }

    @PUT
    @Path("{talkId}/keeper")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "transferTalk", summary = "Hand a conversation to a colleague of the staff")
    public TalkView transfer(@PathParam("talkId") UUID id, Colleague colleague) {
        return serving.transfer(caller.actor(), id, colleague.personId());
    }

    @PUT
    @Path("{talkId}/colleagues/{personId}")
    @Operation(operationId = "addTalkColleague", summary = "Let a colleague of the staff speak in a conversation")
    public TalkView add(@PathParam("talkId") UUID id, @PathParam("personId") UUID personId) {
        return serving.addColleague(caller.actor(), id, personId);
    }

    @PUT
    @Path("{talkId}/closed")
    @Operation(operationId = "closeTalk", summary = "End a conversation; for the staff")
    public TalkView close(@PathParam("talkId") UUID id) {
        return serving.close(caller.actor(), id);
    }

    @PUT
    @Path("{talkId}/question")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeTalkQuestion", summary = "Propose the question with its answer that a conversation may become, and agree to it")
    public TalkView propose(@PathParam("talkId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Draft draft) {
        return drafts.propose(caller.actor(), id, Version.seen(ifMatch), draft);
    }

    @DELETE
    @Path("{talkId}/question")
    @Operation(operationId = "dropTalkQuestion", summary = "Take the proposal away")
    public TalkView drop(@PathParam("talkId") UUID id) {
        return drafts.drop(caller.actor(), id);
    }

    @PUT
    @Path("{talkId}/question/agreed")
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "agreeTalkQuestion", summary = "Agree to the proposal as it stands; when both do, it is posted in the group")
    public TalkView agree(@PathParam("talkId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return drafts.agree(caller.actor(), id, Version.seen(ifMatch));
    }
}
