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

/** A ban of mine, and the one appeal against it. */
@Path("me/bans/{groupId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class BanResource {

    @Inject
    Caller caller;

    @Inject
    AppealService appeals;

    @Inject
    Once once;

    @PathParam("groupId")
    UUID groupId;

    @GET
    @Operation(operationId = "getBan", summary = "Why I am banned from a group, and what became of my appeal")
    public DecisionView get() {
        return appeals.getBan(caller.actor(), groupId);
    }

    @POST
    @Path("appeal")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appealBan", summary = "Ask somebody who did not decide to look again, once")
    public Response appeal(ReportResource.Appealing appealing) {
        Actor actor = caller.actor();
        return once.create(actor, () -> appeals.appealBan(actor, groupId, appealing.text()));
    }
}
