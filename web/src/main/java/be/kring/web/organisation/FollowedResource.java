package be.kring.web.organisation;

import be.kring.discussion.ContributionView;
import be.kring.organisation.FollowService;
import be.kring.person.OrganisationView;
import be.kring.shared.Page;
import be.kring.web.Items;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisations that I follow. */
@Path("me/organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class FollowedResource {

    @Inject
    Caller caller;

    @Inject
    FollowService follows;

    @GET
    @Operation(operationId = "listFollowed", summary = "The organisations that I follow, the last one first")
    public Items<OrganisationView> list() {
        return new Items<>(follows.list(caller.actor()));
    }

    @GET
    @Path("posts")
    @Operation(operationId = "listFollowedPosts", summary = "What they said officially, of what I may read, newest first")
    public Page<ContributionView> posts(@BeanParam PageParameters page) {
        return follows.listPosts(caller.actor(), page.request());
    }
}
