package be.kring.web.mission;

import be.kring.mission.ApplicationService;
import be.kring.mission.ExperienceInput;
import be.kring.mission.MissionView;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What two people agree about a mission. */
@Path("missions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
public class ApplicationResource {

    @Inject
    Caller caller;

    @Inject
    ApplicationService applications;

    /** Why I would like to take part. */
    public record Motivation(String motivation) {
    }

    /** @param lineManager the name of who agreed on my side */
    public record Agreement(String lineManager) {
    }

    /** @param message a few words to the applicant; null for none */
    public record Answer(String message) {
    }

    @PUT
    @Path("{missionId}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "applyForMission", summary = "Apply; who offers it alone reads why")
    public MissionView apply(@PathParam("missionId") UUID missionId, Motivation motivation) {
        return applications.apply(caller.actor(), missionId, motivation.motivation());
    }

    @DELETE
    @Path("{missionId}/application")
    @Operation(operationId = "withdrawApplication", summary = "Take my application back, also when we have agreed")
    public void withdraw(@PathParam("missionId") UUID missionId) {
        applications.withdraw(caller.actor(), missionId);
    }

    @PUT
    @Path("{missionId}/application/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "agreeOnMission", summary = "Agree, once I was accepted, with the name of who agreed on my side")
    public MissionView agree(@PathParam("missionId") UUID missionId, Agreement agreement) {
        return applications.agree(caller.actor(), missionId, agreement.lineManager());
    }

    @PUT
    @Path("{missionId}/applications/{applicationId}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptApplication", summary = "Accept an application to what I offer")
    public MissionView accept(@PathParam("missionId") UUID missionId, @PathParam("applicationId") UUID id, Answer answer) {
        return applications.accept(caller.actor(), missionId, id, answer.message());
    }

    @PUT
    @Path("{missionId}/applications/{applicationId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declineApplication", summary = "Decline an application to what I offer; nobody else learns it")
    public MissionView decline(@PathParam("missionId") UUID missionId, @PathParam("applicationId") UUID id, Answer answer) {
        return applications.decline(caller.actor(), missionId, id, answer.message());
    }

    @PUT
    @Path("{missionId}/applications/{applicationId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endApplication", summary = "End what I accepted, or what runs")
    public MissionView end(@PathParam("missionId") UUID missionId, @PathParam("applicationId") UUID id, Answer answer) {
        return applications.end(caller.actor(), missionId, id, answer.message());
    }

    @PUT
    @Path("{missionId}/applications/{applicationId}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "completeMission", summary = "Say, as one of the two, that it is done, with a line of experience; when both have, it is completed")
    public MissionView complete(@PathParam("missionId") UUID missionId, @PathParam("applicationId") UUID id, ExperienceInput input) {
        return applications.complete(caller.actor(), missionId, id, input);
    }
}
