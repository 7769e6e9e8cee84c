package be.kring.web.administration;

import be.kring.group.OwnerlessView;
import be.kring.group.SuccessionService;
import be.kring.web.Items;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Groups whose owners cannot sign in any more, and for which no moderator stepped in. */
@Path("admin/groups")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class OwnerlessResource {

    @Inject
    Caller caller;

    @Inject
    SuccessionService succession;

    /** Who becomes the owner. */
    public record Appointment(UUID personId) {
    }

    @GET
    @Operation(operationId = "listOwnerless", summary = "Groups that wait for an owner, oldest first, with members who could be one")
    public Items<OwnerlessView> list() {
        return new Items<>(succession.list(caller.actor()));
    }

    @PUT
    @Path("{groupId}/owner")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appointOwner", summary = "Make a member the owner of a group that has none")
    public void appoint(@PathParam("groupId") UUID groupId, Appointment appointment) {
        succession.appoint(caller.actor(), groupId, appointment.personId());
    }
}
