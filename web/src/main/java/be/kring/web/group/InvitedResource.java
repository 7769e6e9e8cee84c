package be.kring.web.group;

import be.kring.admission.InvitedService;
import be.kring.admission.InvitedView;
import be.kring.group.GroupRef;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What those do who are invited. */
@Path("invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class InvitedResource {

    @Inject
    Caller caller;

    @Inject
    InvitedService invited;

    @GET
    @Operation(operationId = "listMyInvitations", summary = "To which groups I am invited")
    public Items<InvitedView> list() {
        return new Items<>(invited.list(caller.actor()));
    }

    @POST
    @Path("{invitationId}/accept")
    @Operation(operationId = "acceptInvitation", summary = "Join the group to which I am invited")
    public GroupRef accept(@PathParam("invitationId") UUID invitationId) {
        return invited.accept(caller.actor(), invitationId);
    }

    @POST
    @Path("{invitationId}/decline")
    @Operation(operationId = "declineInvitation", summary = "Do not join the group to which I am invited")
    public void decline(@PathParam("invitationId") UUID invitationId) {
        invited.decline(caller.actor(), invitationId);
    }

    @GET
    @Path("links/{token}")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "getInvitationLink", summary = "To which group a link invites")
    public InvitedView link(@PathParam("token") String token) {
        return invited.getLink(caller.actor(), token);
    }

    @POST
    @Path("links/{token}/accept")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "acceptInvitationLink", summary = "Join the group to which a link invites")
    public GroupRef acceptLink(@PathParam("token") String token) {
        return invited.acceptLink(caller.actor(), token);
    }
}
