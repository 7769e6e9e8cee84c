package be.kring.web.profile;

import be.kring.profile.ProjectInput;
import be.kring.profile.ProjectService;
import be.kring.profile.ProjectView;
import be.kring.shared.Actor;
import be.kring.web.Once;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** The projects that I took part in. */
@Path("me/projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class ProjectResource {

    @Inject
    Caller caller;

    @Inject
    ProjectService projects;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "addProject", summary = "Add a project to my profile, and choose who sees it; up to 12")
    public Response add(ProjectInput input) {
        Actor actor = caller.actor();
        return once.create(actor, () -> projects.add(actor, input));
    }

    @PUT
    @Path("{projectId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeProject", summary = "Change a project of mine")
    public ProjectView change(@PathParam("projectId") UUID id, ProjectInput input) {
        return projects.change(caller.actor(), id, input);
    }

    @DELETE
    @Path("{projectId}")
    @Operation(operationId = "removeProject", summary = "Take a project off my profile")
    public void remove(@PathParam("projectId") UUID id) {
        projects.remove(caller.actor(), id);
    }
}
