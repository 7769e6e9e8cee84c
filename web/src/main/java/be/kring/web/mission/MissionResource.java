package be.kring.web.mission;

import be.kring.mission.MissionFilter;
import be.kring.mission.MissionInput;
import be.kring.mission.MissionItem;
import be.kring.mission.MissionKind;
import be.kring.mission.MissionService;
import be.kring.mission.MissionStateService;
import be.kring.mission.MissionView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.Page;
import be.kring.shared.Region;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.Version;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** What is offered. */
@Path("missions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
public class MissionResource {

    @Inject
    Caller caller;

    @Inject
    MissionService missions;

    @Inject
    MissionStateService states;

    @Inject
    Once once;

    /** Why a mission is hidden. */
    public record Reason(String reason) {
    }

    @GET
    @Operation(operationId = "listMissions", summary = "Missions that I can apply for, newest first; those that take place online are in every region")
    public Page<MissionItem> list(@QueryParam("kind") MissionKind kind, @QueryParam("level") Level level, @QueryParam("region") String region,
                                  @QueryParam("language") String language, @QueryParam("topic") UUID topic, @BeanParam PageParameters page) {
        Language spoken = language == null || language.isEmpty() ? null : Language.of(language);
        Region where = region == null || region.isEmpty() ? null : Region.of(region);
        return missions.list(caller.actor(), new MissionFilter(kind, level, where, spoken, topic), page.request());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "offerMission", summary = "Offer a mission to everyone, or to who reads a group")
    public Response offer(MissionInput input) {
        Actor actor = caller.actor();
        return once.create(actor, "missions/{id}", () -> missions.offer(actor, input));
    }

    @GET
    @Path("{missionId}")
    @Operation(operationId = "getMission", summary = "One mission, with my own application; for who offers it, with the applications of others")
    public Response get(@PathParam("missionId") UUID id) {
        MissionView mission = missions.get(caller.actor(), id);
        return Version.tagged(mission, mission.version());
    }

    @PUT
    @Path("{missionId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMission", summary = "Say otherwise what I offer; the group stays as it was")
    public Response change(@PathParam("missionId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, MissionInput input) {
        MissionView now = missions.change(caller.actor(), id, Version.seen(ifMatch), input);
        return Version.tagged(now, now.version());
    }

    @DELETE
    @Path("{missionId}")
    @Operation(operationId = "withdrawMission", summary = "Withdraw what I offer; all that waits or runs ends")
    public void withdraw(@PathParam("missionId") UUID id) {
        states.withdraw(caller.actor(), id);
    }

    @PUT
    @Path("{missionId}/closed")
    @Operation(operationId = "closeMission", summary = "Take no more applications")
    public MissionView close(@PathParam("missionId") UUID id) {
        return states.close(caller.actor(), id);
    }

    @DELETE
    @Path("{missionId}/closed")
    @Operation(operationId = "reopenMission", summary = "Take applications again")
    public MissionView reopen(@PathParam("missionId") UUID id) {
        return states.reopen(caller.actor(), id);
    }

    @PUT
    @Path("{missionId}/hidden")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "hideMission", summary = "Hide a mission, with a reason; for moderators of its group, and administrators for one that is for everyone")
    public MissionView hide(@PathParam("missionId") UUID id, Reason reason) {
        return states.hide(caller.actor(), id, reason.reason());
    }

    @DELETE
    @Path("{missionId}/hidden")
    @Operation(operationId = "showMission", summary = "Show a hidden mission again")
    public MissionView show(@PathParam("missionId") UUID id) {
        return states.show(caller.actor(), id);
    }
}
