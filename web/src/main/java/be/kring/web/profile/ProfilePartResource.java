package be.kring.web.profile;

import be.kring.profile.PartInput;
import be.kring.profile.PartView;
import be.kring.profile.ProfilePart;
import be.kring.profile.ProfilePartService;
import be.kring.web.security.Caller;
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

/** What I say about myself. */
@Path("me/parts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class ProfilePartResource {

    @Inject
    Caller caller;

    @Inject
    ProfilePartService parts;

    @PUT
    @Path("{part}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeProfilePart", summary = "Write a part of my profile, and choose who sees it")
    public PartView put(@PathParam("part") ProfilePart part, PartInput input) {
        return parts.put(caller.actor(), part, input);
    }

    @DELETE
    @Path("{part}")
    @Operation(operationId = "removeProfilePart", summary = "Take a part of my profile away")
    public void remove(@PathParam("part") ProfilePart part) {
        parts.remove(caller.actor(), part);
    }
}
