package be.kring.web.mission;

import be.kring.mission.ExperienceService;
import be.kring.mission.ExperienceView;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stays of missions on somebody's profile. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class ExperienceResource {

    @Inject
    Caller caller;

    @Inject
    ExperienceService experiences;

    @GET
    @Path("{handle}/experience")
    @Operation(operationId = "listExperience", summary = "What somebody says of missions that they completed, as far as I may see it")
    public Items<ExperienceView> list(@PathParam("handle") String handle) {
        return new Items<>(experiences.list(caller.actor(), handle));
    }
}
