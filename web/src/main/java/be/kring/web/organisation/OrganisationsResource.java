package be.kring.web.organisation;

import be.kring.discussion.ContributionView;
import be.kring.group.GroupRef;
import be.kring.organisation.FollowService;
import be.kring.organisation.FollowView;
import be.kring.organisation.OrganisationPage;
import be.kring.organisation.OrganisationPageService;
import be.kring.person.PersonView;
import be.kring.shared.Page;
import be.kring.web.Items;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Organisations as everybody sees them. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationsResource {

    @Inject
    Caller caller;

    @Inject
    OrganisationPageService organisations;

    @Inject
    FollowService follows;

    @GET
    @Path("{organisationId}")
    @Operation(operationId = "getOrganisation", summary = "An organisation with its official accounts and numbers")
    public OrganisationPage get(@PathParam("organisationId") UUID id) {
        return organisations.get(caller.actor(), id);
    }

    @GET
    @Path("{organisationId}/people")
    @Operation(operationId = "listOrganisationPeople", summary = "Who works there, by name")
    public Page<PersonView> people(@PathParam("organisationId") UUID id, @BeanParam PageParameters page) {
        return organisations.listPeople(caller.actor(), id, page.request());
    }

    @GET
    @Path("{organisationId}/groups")
    @Operation(operationId = "listOrganisationGroups", summary = "The groups that its official accounts lead, of those that I may read")
    public Items<GroupRef> groups(@PathParam("organisationId") UUID id) {
        return new Items<>(organisations.listGroups(caller.actor(), id));
    }

    @GET
    @Path("{organisationId}/posts")
    @Operation(operationId = "listOrganisationPosts", summary = "Threads that were begun on its behalf, of those that I may read, newest first")
    public Page<ContributionView> posts(@PathParam("organisationId") UUID id, @BeanParam PageParameters page) {
        return organisations.listPosts(caller.actor(), id, page.request());
    }

    @PUT
    @Path("{organisationId}/following")
    @Operation(operationId = "followOrganisation", summary = "Follow it: what it says officially stands on my home page")
    public FollowView follow(@PathParam("organisationId") UUID id) {
        return follows.follow(caller.actor(), id);
    }

    @DELETE
    @Path("{organisationId}/following")
    @Operation(operationId = "unfollowOrganisation", summary = "Follow it no longer")
    public FollowView unfollow(@PathParam("organisationId") UUID id) {
        return follows.unfollow(caller.actor(), id);
    }
}
