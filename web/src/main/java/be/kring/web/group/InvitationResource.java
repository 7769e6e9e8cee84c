package be.kring.web.group;

import be.kring.admission.InvitationResult;
import be.kring.admission.InvitationService;
import be.kring.admission.InvitationView;
import be.kring.admission.Invitees;
import be.kring.admission.LinkView;
import be.kring.person.PersonView;
import be.kring.shared.Page;
import be.kring.web.Items;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.PublicAddress;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What moderators do with invitations. */
@Path("groups/{slug}/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class InvitationResource {

    @Inject
    Caller caller;

    @Inject
    InvitationService invitations;

    @Inject
    PublicAddress address;

    @PathParam("slug")
    String slug;

    /** For how long and for how many; may be left out. */
    public record Link(Integer days, Integer uses) {
    }

    /**
     * A link that was just made.
     *
     * @param url shown this once
     */
    public record Made(InvitationView invitation, String url) {
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "The open invitations of a group, newest first")
    public Page<InvitationView> list(@BeanParam PageParameters page) {
        return invitations.list(caller.actor(), slug, page.request());
    }

    @GET
    @Path("candidates")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "suggestInvitees", summary = "Up to eight colleagues who could be invited")
    public Items<PersonView> candidates(@QueryParam("q") String text) {
        return new Items<>(invitations.suggest(caller.actor(), slug, text == null ? "" : text));
    }

    @POST
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "invite", summary = "Invite people and addresses; whoever is invited already is left as they are")
    public Items<InvitationResult> invite(Invitees invitees) {
        return new Items<>(invitations.invite(caller.actor(), slug, invitees));
    }

    /** Without a guard against repeats: that would keep the link. */
    @POST
    @Path("links")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "makeInvitationLink", summary = "Make a link by which a number of people can come in for a while")
    public Response link(Link wanted) {
        LinkView made = invitations.makeLink(caller.actor(), slug, wanted.days(), wanted.uses());
        return Response.status(Response.Status.CREATED).entity(new Made(made.invitation(), address.at("/invitations/" + made.token()))).build();
    }

    @DELETE
    @Path("{invitationId}")
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an invitation that nobody has accepted, or a link")
    public void withdraw(@PathParam("invitationId") UUID invitationId) {
        invitations.withdraw(caller.actor(), slug, invitationId);
    }
}
