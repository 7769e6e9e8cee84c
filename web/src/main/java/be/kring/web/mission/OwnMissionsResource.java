package be.kring.web.mission;

import be.kring.mission.ExperienceInput;
import be.kring.mission.ExperienceService;
import be.kring.mission.ExperienceView;
import be.kring.mission.MissionItem;
import be.kring.mission.MissionService;
import be.kring.mission.OwnMissions;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
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

import java.util.UUID;

/** The caller's own missions, and what stays of them. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
public class OwnMissionsResource {

    @Inject
    Caller caller;

    @Inject
    MissionService missions;

    @Inject
    ExperienceService experiences;

    @GET
    @Path("missions")
    @Operation(operationId = "listMyMissions", summary = "What I offer, or applied for, in whatever state, newest first")
    public Page<MissionItem> list(@QueryParam("show") OwnMissions show, @BeanParam PageParameters page) {
        return missions.listOwn(caller.actor(), show == null ? OwnMissions.OFFERING : show, page.request());
    }

    @PUT
    @Path("experience/{experienceId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeExperience", summary = "Say a line of experience otherwise, or to others")
    public ExperienceView change(@PathParam("experienceId") UUID id, ExperienceInput input) {
        return experiences.change(caller.actor(), id, input);
    }

    @DELETE
    @Path("experience/{experienceId}")
    @Operation(operationId = "removeExperience", summary = "Take a line of experience from my profile for good")
    public void remove(@PathParam("experienceId") UUID id) {
        experiences.remove(caller.actor(), id);
    }
}
