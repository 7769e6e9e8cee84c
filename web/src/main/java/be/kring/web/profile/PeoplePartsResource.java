package be.kring.web.profile;

import be.kring.discussion.ContributionService;
import be.kring.discussion.ContributionView;
import be.kring.person.PersonService;
import be.kring.profile.PartView;
import be.kring.profile.ProfilePartService;
import be.kring.profile.ProjectService;
import be.kring.profile.ProjectView;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.web.Items;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What others say about themselves, and what they wrote. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeoplePartsResource {

    @Inject
    Caller caller;

    @Inject
    ProfilePartService parts;

    @Inject
    ProjectService projects;

    @Inject
    PersonService people;

    @Inject
    ContributionService contributions;

    @GET
    @Path("{handle}/parts")
    @Operation(operationId = "listProfileParts", summary = "What somebody says about themselves, as far as I may see it")
    public Items<PartView> list(@PathParam("handle") String handle) {
        return new Items<>(parts.list(caller.actor(), handle));
    }

    @GET
    @Path("{handle}/projects")
    @Operation(operationId = "listProjects", summary = "What somebody took part in, as far as I may see it, the last one first")
    public Items<ProjectView> projects(@PathParam("handle") String handle) {
        return new Items<>(projects.list(caller.actor(), handle));
    }

    @GET
    @Path("{handle}/contributions")
    @Operation(operationId = "listContributions", summary = "What somebody wrote lately, of what I may read, newest first")
    public Page<ContributionView> contributions(@PathParam("handle") String handle, @BeanParam PageParameters page) {
        Actor actor = caller.actor();
        return contributions.listOf(actor, people.getProfile(actor, handle).id(), page.request());
    }
}
