package be.kring.web.profile;

import be.kring.profile.PartView;
import be.kring.profile.ProfilePartService;
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

/** What others say about themselves. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeoplePartsResource {

    @Inject
    Caller caller;

    @Inject
    ProfilePartService parts;

    @GET
    @Path("{handle}/parts")
    @Operation(operationId = "listProfileParts", summary = "What somebody says about themselves, as far as I may see it")
    public Items<PartView> list(@PathParam("handle") String handle) {
        return new Items<>(parts.list(caller.actor(), handle));
    }
}
