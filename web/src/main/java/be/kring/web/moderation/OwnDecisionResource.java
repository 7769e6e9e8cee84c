package be.kring.web.moderation;

import be.kring.moderation.AppealService;
import be.kring.moderation.DecisionView;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What was decided about me, and the one appeal against it. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class OwnDecisionResource {

    @Inject
    Caller caller;

    @Inject
    AppealService appeals;

    @Inject
    Once once;

    @GET
    @Path("decisions/{id}")
    @Operation(operationId = "getOwnDecision", summary = "What was decided about my post, my profile, a group of mine, or a ban of mine")
    public DecisionView decision(@PathParam("id") UUID id) {
        return appeals.getOwn(caller.actor(), id);
    }

    @POST
    @Path("decisions/{id}/appeal")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appealDecision", summary = "Ask somebody who did not decide to look again, once")
    public Response appeal(@PathParam("id") UUID id, ReportResource.Appealing appealing) {
        Actor actor = caller.actor();
        return once.create(actor, () -> appeals.appealOwn(actor, id, appealing.text()));
    }

    @GET
    @Path("bans/{groupId}")
    @Operation(operationId = "getBan", summary = "Why I am banned from a group, and what became of my appeal")
    public DecisionView ban(@PathParam("groupId") UUID groupId) {
        return appeals.getBan(caller.actor(), groupId);
    }

    @POST
    @Path("bans/{groupId}/appeal")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appealBan", summary = "Ask somebody who did not decide to look again, once")
    public Response appealBan(@PathParam("groupId") UUID groupId, ReportResource.Appealing appealing) {
        Actor actor = caller.actor();
        return once.create(actor, () -> appeals.appealBan(actor, groupId, appealing.text()));
    }
}
